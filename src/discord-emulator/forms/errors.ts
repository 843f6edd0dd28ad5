import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A violation of a rule at a path of a request body. */
export interface FormProblem {
  readonly path: readonly PropertyKey[];
  /** The code of zod; `custom` for the rules that Discord's schemas do not express. */
  readonly code: string;
  readonly message: string;
}

/** The tree under `errors` in a response with code 50035. */
export interface FormErrors {
  [field: string]: FormErrors | Omit<FormProblem, 'path'>[];
}

type Refusal = [status: ContentfulStatusCode, code: number, message: string];

/** Discord's refusal of a request; its cause are the problems of the body, if any. */
function discordError([status, code, message]: Refusal, errors?: FormErrors): HTTPException {
  const res = Response.json({ message, code, errors }, { status });
  return new HTTPException(status, { message, res, cause: errors });
}

function refusal(...details: Refusal): () => HTTPException {
  return () => discordError(details);
}

/** The refusals a slash-command bot can get, with the codes of Discord's reference. */
export const refusals = {
  unauthorized: refusal(401, 0, '401: Unauthorized'),
  notFound: refusal(404, 0, '404: Not Found'),
  unknownApplication: refusal(404, 10002, 'Unknown Application'),
  unknownChannel: refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: refusal(404, 10004, 'Unknown Guild'),
  unknownMember: refusal(404, 10007, 'Unknown Member'),
  unknownMessage: refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: refusal(404, 10062, 'Unknown interaction'),
  alreadyCrossposted: refusal(400, 40033, 'This message has already been crossposted.'),
  alreadyAcknowledged: refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: refusal(403, 50001, 'Missing Access'),
  emptyMessage: refusal(400, 50006, 'Cannot send an empty message'),
  missingPermissions: refusal(403, 50013, 'Missing Permissions'),
  wrongChannelType: refusal(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: refusal(401, 50027, 'Invalid Webhook Token'),
  invalidJson: refusal(400, 50109, 'The request body contains invalid JSON.'),
} as const;

/** A violation of a rule that Discord's schemas do not express. */
export function problem(path: FormProblem['path'], message: string): FormProblem {
  return { path, code: 'custom', message };
}

/**
 * Refuses a body that has problems.
 * @param at - the path of the checked part within the body
 * @throws HTTPException 50035 with every problem at its path in the tree
 */
export function refuseProblems(problems: readonly FormProblem[], at: FormProblem['path'] = []) {
  if (problems.length === 0) return;
  const root: FormErrors = {};
  for (const { path, code, message } of problems) {
    const place = [...at, ...path].map(String).reduce(branch, root);
    const earlier = place._errors;
    place._errors = [...(Array.isArray(earlier) ? earlier : []), { code, message }];
  }
  throw discordError([400, 50035, 'Invalid Form Body'], root);
}

function branch(tree: FormErrors, field: string): FormErrors {
  const existing = tree[field];
  if (existing && !Array.isArray(existing)) return existing;
  const created: FormErrors = {};
  tree[field] = created;
  return created;
}
