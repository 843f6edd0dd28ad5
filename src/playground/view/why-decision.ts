import { decimal, percent } from './formats.ts';
import { icon } from './icons.ts';
import { bdi, type Markup, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownExplanation, ShownJudgement, ShownPassage } from './why-data.ts';

const { why } = sentences;
const { reader } = why;

/** @returns the checks of the first passage, each with whether it speaks for an answer */
export function decisionByWords(
  { score, subject, rejectionReasons, gates }: ShownPassage,
  outcome: ShownExplanation['outcome'],
  thresholds: ShownExplanation['thresholds'],
): Tag {
  const isLikely = !rejectionReasons.includes('probability');
  const isStrong = !rejectionReasons.includes('strongMatch');
  return checks(
    check(
      isLikely,
      (isLikely ? why.enough : why.tooLittle)(percent(score), percent(thresholds.answer)),
    ),
    check(isStrong, isStrong ? why.strongMatch : why.weakMatch),
    rejectionReasons.includes('matchedWords') && check(false, why.fewWords),
    gates.length === 0 && check(true, why.noGates),
    ...gates.map(({ name, because }) =>
      check(false, because, ' ', tag('code', { class: 'small', dir: 'ltr' }, name)),
    ),
    outcome === 'closest' &&
      check(true, why.nearEnough(percent(subject), percent(thresholds.subject))),
    outcome === 'silent' && check(false, why.tooFar(percent(subject), percent(thresholds.subject))),
  );
}

/** @returns what a reader was shown, what it pointed at, how that was checked, and how long it took */
export function decisionByReader({
  verdict,
  shown,
  milliseconds,
  pointed,
  quote,
}: ShownJudgement): Tag {
  return tag(
    'div',
    {},
    tag('h4', {}, reader.title),
    tag('p', {}, reader.read(shown, decimal(milliseconds / 1000))),
    pointed &&
      tag(
        'p',
        { class: 'begins', dir: 'auto' },
        tag('strong', {}, why.paragraph(pointed.paragraph)),
        pointed.title !== undefined && [' — ', bdi(pointed.title)],
        `: ${pointed.begins}…`,
      ),
    checks(
      check(pointed !== undefined, pointed ? reader.pointed : reader.pointedAtNothing),
      verdict === 'verified' && check(true, reader.verified, ' ', bdi(quote ?? '')),
      verdict === 'nothing' && check(false, reader.nothing),
      verdict === 'unsure' && check(false, reader.unsure),
    ),
  );
}

function checks(...all: readonly (Tag | false)[]): Tag {
  return tag('ul', { class: 'checks' }, ...all);
}

function check(isFor: boolean, ...said: readonly Markup[]): Tag {
  const sign = icon(isFor ? 'tick' : 'close');
  return tag('li', { class: isFor ? 'check for' : 'check against' }, sign, tag('span', {}, said));
}
