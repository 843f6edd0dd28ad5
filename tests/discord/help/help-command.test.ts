import { expect, test } from 'vitest';
import { helpCard } from '../../../src/discord/help/help-command.ts';
import { readCard } from '../../support/card-text.ts';

test('shows the commands and the example questions', () => {
  const lines = ['اكتب </اسأل:1> ثم سؤالك.'];
  const moderators = ['اكتب </ملخص:2> لتنشر ملخصًا.'];
  expect(readCard(helpCard(lines, moderators, ['ماذا أعلنت الصين؟']))).toMatchInlineSnapshot(`
    "### أنا زاجل، أجيب من نصّ التقرير
    اكتب </اسأل:1> ثم سؤالك.
    ———
    ولأنك من المشرفين:
    اكتب </ملخص:2> لتنشر ملخصًا.
    ———
    أمثلة على ما يمكنك أن تسأل عنه:
    [ماذا أعلنت الصين؟] → example:ماذا أعلنت الصين؟"
  `);
});
