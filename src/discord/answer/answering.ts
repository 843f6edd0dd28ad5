import type { Report } from '../../knowledge/report.ts';
import type { Answer } from '../../search/search.ts';
import { searchable } from '../card/escape.ts';
import type { Services } from '../command.ts';
import { passageOfHeading } from '../reading/headings.ts';

/**
 * What the reports say to a question as Discord brings it: mentions and addresses in it are not
 * searched for, and a paragraph picked by its heading comes first.
 *
 * @param question - as typed or picked, tidied
 * @param report - search in this report only
 */
export function answerTo(
  question: string,
  { library, search }: Pick<Services, 'library' | 'search'>,
  report?: Report,
): Answer {
  const reports = report ? [report] : library;
  const picked = passageOfHeading(reports, question);
  const answer = search.ask(searchable(question), report);
  const shown = picked && search.show(picked.report, picked.paragraph);
  if (!shown) return answer;
  const others = answer.results.filter(
    (result) => result.report !== shown.report || result.paragraph !== shown.paragraph,
  );
  return { results: [shown, ...others] };
}
