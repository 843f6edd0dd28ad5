/** An error whose message says what is wrong and what to do, so that no stack trace is needed. */
export class ExplainedError extends Error {}
