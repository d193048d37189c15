// One conversation with the unmodified openai package. Arguments: base URL, key, what to do, prompt. Prints one line of JSON.
import OpenAI from "openai";

const [baseURL, apiKey, mode, prompt] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const messages = [{ role: "user", content: prompt }];
const tools = [{
  type: "function",
  function: { name: "zoek", description: "Zoekt een tekst.", parameters: { type: "object", properties: { vraag: { type: "string" } } } },
}];

const modes = {
  async plain() {
    const { data, response } = await client.chat.completions.create({ model: "demo", messages }).withResponse();
    return { text: data.choices[0].message.content, mark: data.aiKenmerk, header: response.headers.get("ai-disclosure"), usage: data.usage };
  },

  async stream() {
    let text = "", mark = null, usage = null, chunks = 0;
    for await (const chunk of await client.chat.completions.create({ model: "demo", messages, stream: true })) {
      chunks++;
      text += chunk.choices[0]?.delta?.content ?? "";
      mark ??= chunk.aiKenmerk ?? null;
      usage ??= chunk.usage ?? null;
    }
    return { text, mark, usage, chunks };
  },

  async choices() {
    const texts = ["", ""];
    for await (const chunk of await client.chat.completions.create({ model: "demo", messages, stream: true, n: 2 })) {
      for (const choice of chunk.choices) texts[choice.index] += choice.delta?.content ?? "";
    }
    return { texts };
  },

  async usage() {
    const seen = [];
    const options = { model: "demo", messages, stream: true, stream_options: { include_usage: true } };
    for await (const chunk of await client.chat.completions.create(options)) if (chunk.usage) seen.push(chunk.usage);
    return { seen };
  },

  async tools() {
    const data = await client.chat.completions.create({ model: "demo", messages, tools });
    return { arguments: JSON.parse(data.choices[0].message.tool_calls[0].function.arguments) };
  },

  async toolstream() {
    const stream = client.chat.completions.stream({ model: "demo", messages, tools });
    const data = await stream.finalChatCompletion();
    return { arguments: JSON.parse(data.choices[0].message.tool_calls[0].function.arguments) };
  },

  async abort() {
    const stream = await client.chat.completions.create({ model: "demo-traag", messages, stream: true });
    let chunks = 0;
    for await (const _ of stream) if (++chunks === 3) stream.controller.abort();
    return { chunks };
  },

  async leave() {
    const controller = new AbortController();
    const stream = await client.chat.completions.create({ model: "demo-traag", messages, stream: true }, { signal: controller.signal });
    let chunks = 0;
    for await (const _ of stream) if (++chunks === 3) controller.abort();
    // The test's endpoint answers this one when it has lost the first, while this process still runs.
    const next = await client.chat.completions.create({ model: "demo-traag", messages });
    return { chunks, text: next.choices[0].message.content };
  },

  async file() {
    const { id } = await client.files.create({ file: new File([prompt], "loket.txt", { type: "text/plain" }), purpose: "user_data" });
    const known = await client.files.retrieve(id);
    const listed = [], left = [];
    for await (const file of client.files.list()) listed.push(file.id);
    const erased = await client.files.delete(id);
    for await (const file of client.files.list()) left.push(file.id);
    const gone = await client.files.retrieve(id).catch(error => error.status);
    return { id, known, listed, left, erased, gone };
  },

  async models() {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    return { ids };
  },

  async broken() {
    let text = "";
    try {
      for await (const chunk of await client.chat.completions.create({ model: "demo-breekt", messages, stream: true })) {
        text += chunk.choices[0]?.delta?.content ?? "";
      }
      return { text, error: null };
    } catch (error) {
      return { text, error: describe(error) };
    }
  },

  async busy() {
    await client.chat.completions.create({ model: "demo-429", messages });
    return {};
  },
};

const describe = error => ({
  kind: error.constructor.name, status: error.status ?? null, message: error.message, code: error.code ?? null,
  gateway: error.error?.aiPoort ?? null, retryAfter: error.headers?.get?.("retry-after") ?? null,
});

try {
  console.log(JSON.stringify(await modes[mode]()));
} catch (error) {
  console.log(JSON.stringify({ error: describe(error) }));
}
