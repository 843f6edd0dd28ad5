import type { Knowledge } from '../discord/feature.ts';
import type { Metrics } from './metrics.ts';

/** @returns the same knowledge, with timers on its search and its embeddings */
export function instrumentKnowledge(
  knowledge: Knowledge,
  { search, embedding }: Metrics,
): Knowledge {
  const { similarityTo } = knowledge;
  return {
    ...knowledge,
    search: {
      ...knowledge.search,
      ask(...args) {
        const stopTimer = search.startTimer();
        try {
          return knowledge.search.ask(...args);
        } finally {
          stopTimer();
        }
      },
    },
    ...(similarityTo && {
      async similarityTo(question) {
        const stopTimer = embedding.startTimer();
        try {
          return await similarityTo(question);
        } finally {
          stopTimer();
        }
      },
    }),
  };
}
