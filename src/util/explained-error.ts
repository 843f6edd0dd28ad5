/** An error whose message tells a person what is wrong and what to do; no stack trace is needed. */
export class ExplainedError extends Error {}
