import type { Knowledge } from '../discord/feature.ts';
import type { Metrics } from './metrics.ts';

/** @returns the same knowledge; how long it takes to search it, and to wait for embeddings, is measured */
export function measured(knowledge: Knowledge, { search, embedding }: Metrics): Knowledge {
  const { similarityTo } = knowledge;
  return {
    ...knowledge,
    search: {
      ...knowledge.search,
      ask(...asked) {
        const done = search.startTimer();
        try {
          return knowledge.search.ask(...asked);
        } finally {
          done();
        }
      },
    },
    ...(similarityTo && {
      async similarityTo(question) {
        const done = embedding.startTimer();
        try {
          return await similarityTo(question);
        } finally {
          done();
        }
      },
    }),
  };
}
