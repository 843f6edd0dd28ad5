// A small OpenAI-compatible server around llama.cpp (npm node-llama-cpp, installed aside), one request at a time.
// node llama-server.mjs PATH_OF_NODE_LLAMA_CPP MODEL.gguf PORT
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [, , library, modelPath, port] = process.argv;
const { getLlama, LlamaChatSession } = await import(pathToFileURL(`${library}/dist/index.js`).href);
const llama = await getLlama({ build: 'never', logLevel: 'error', gpu: false });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({ contextSize: 4096, threads: 2 });
const sequence = context.getSequence();
let last = Promise.resolve();

async function complete({ messages, max_tokens: maxTokens, response_format: format }) {
  await sequence.clearHistory();
  const [system, user] = messages.map(({ content }) => content);
  const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: system });
  const schema = format?.json_schema?.schema;
  const grammar = schema && (await llama.createGrammarForJsonSchema(schema));
  const content = await session.prompt(user, {
    temperature: 0,
    maxTokens: Math.min(maxTokens, 100),
    grammar,
  });
  session.dispose({ disposeSequence: false });
  return {
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  };
}

createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString('utf8');
  if (request.method === 'GET') return void response.end('{"data":[]}');
  last = last
    .then(() => complete(JSON.parse(body)))
    .then((reply) => response.end(JSON.stringify(reply)))
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      response.writeHead(500).end();
    });
}).listen(Number(port), '127.0.0.1');
