/** The kinds of the desk's buttons and menus. Each names the question that it is about by its id. */
export const DESK_PAGE_KIND = 'desk';
export const DESK_OPEN_KIND = 'desk-open';
export const DESK_AGAIN_KIND = 'desk-again';
export const DESK_SETTLE_KIND = 'desk-settle';
export const DESK_KEEP_KIND = 'desk-keep';
export const PLANNED_KIND = 'planned';
export const OPEN_PLANNED_KIND = 'planned-open';
export const HURRY_KIND = 'planned-now';
export const CANCEL_PLANNED_KIND = 'planned-cancel';
export const WEEKLY_KIND = 'weekly';
export const WEEKLY_DAY_KIND = 'weekly-day';
export const WEEKLY_HOUR_KIND = 'weekly-hour';
export const WEEKLY_ZONE_KIND = 'weekly-zone';
export const WEEKLY_ON_KIND = 'weekly-on';
export const WEEKLY_OFF_KIND = 'weekly-off';
export const WRONG_KIND = 'wrong';
export const UNFOLD_KIND = 'unfold';

/** 48 random bits in base64url, short enough for a `custom_id` that carries more. */
const QUESTION_ID = /^[\w-]{8}$/u;
export const QUESTION_ID_BYTES = 6;

/** @returns whether a part has the form of the id of a kept question; it may not exist */
export function isQuestionId(part: string | undefined): part is string {
  return part !== undefined && QUESTION_ID.test(part);
}
