// One conversation with an unmodified client package. Arguments: address of the gateway, key, what to do, prompt. Prints one line of JSON.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { Ollama } from "ollama";
import { ChatOpenAI } from "@langchain/openai";
import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { generateText, streamText } from "ai";

globalThis.AI_SDK_LOG_WARNINGS = false;
const [address, apiKey, mode, prompt] = process.argv.slice(2);
const openai = new OpenAI({ baseURL: `${address}/v1`, apiKey, maxRetries: 0 });
const anthropic = new Anthropic({ baseURL: address, apiKey, maxRetries: 0 });
const messages = [{ role: "user", content: prompt }];
const schema = { type: "object", properties: { vraag: { type: "string" } } };

async function joined(stream) {
  let text = "", chunks = 0;
  for await (const piece of stream) {
    text += typeof piece === "string" ? piece : piece.content;
    chunks++;
  }
  return { text, chunks };
}

const modes = {
  async responses() {
    const { data, response } = await openai.responses.create({ model: "demo", input: prompt }).withResponse();
    return { text: data.output_text, mark: data.aiKenmerk, header: response.headers.get("ai-disclosure"), usage: data.usage };
  },

  async responsesStream() {
    let text = "", chunks = 0, done = "", part = "", last = -1, gaps = 0;
    const stream = openai.responses.stream({ model: "demo", input: [{ role: "user", content: [{ type: "input_text", text: prompt }] }] });
    for await (const event of stream) {
      if (event.sequence_number !== last + 1) gaps++;
      last = event.sequence_number;
      if (event.type === "response.output_text.delta") { text += event.delta; chunks++; }
      if (event.type === "response.output_text.done") done = event.text;
      if (event.type === "response.content_part.done") part = event.part.text;
    }
    const final = await stream.finalResponse();
    return { text, done, part, whole: final.output_text, mark: final.aiKenmerk, chunks, gaps };
  },

  async responsesTools() {
    const tools = [{ type: "function", name: "zoek", description: "Zoekt.", parameters: schema, strict: false }];
    const stream = openai.responses.stream({ model: "demo", input: prompt, tools });
    const final = await stream.finalResponse();
    return { arguments: JSON.parse(final.output[0].arguments) };
  },

  async responsesUnknown() {
    return { text: (await openai.responses.create({ model: "demo", input: prompt, previous_response_id: "resp_1" })).output_text };
  },

  async responsesTurns() {
    const first = await openai.responses.create({ model: "demo", input: prompt });
    const second = await openai.responses.create({ model: "demo", input: "Wie moest ik mailen?", previous_response_id: first.id });
    let third = "";
    const stream = openai.responses.stream({ model: "demo", input: prompt, previous_response_id: second.id });
    for await (const event of stream) if (event.type === "response.output_text.delta") third += event.delta;
    const again = await openai.responses.retrieve((await stream.finalResponse()).id);
    const items = [];
    for await (const item of openai.responses.inputItems.list(first.id)) items.push(item.content[0].text);
    await openai.responses.delete(first.id);
    const gone = await openai.responses.retrieve(first.id).catch(error => error.status);
    return { first: first.output_text, second: second.output_text, third, again: again.output_text, items, gone };
  },

  async conversation() {
    const { id } = await openai.conversations.create({ items: [{ type: "message", role: "user", content: prompt }] });
    const answer = await openai.responses.create({ model: "demo", input: "Wie was het?", conversation: id });
    await openai.conversations.items.create(id, { items: [{ type: "message", role: "user", content: "En nog iets." }] });
    const items = [];
    for await (const item of openai.conversations.items.list(id)) items.push(item.content[0].text);
    await openai.conversations.delete(id);
    return { text: answer.output_text, items };
  },

  async files() {
    const file = await openai.files.create({ file: new File(["Het loket gaat open om negen uur."], "loket.txt"), purpose: "user_data" });
    const answer = await openai.responses.create({
      model: "demo",
      input: [{ role: "user", content: [{ type: "input_text", text: prompt }, { type: "input_file", file_id: file.id }] }],
    });
    const listed = [];
    for await (const known of openai.files.list()) listed.push(known.id);
    const content = await (await openai.files.content(file.id)).text();
    const erased = await openai.files.delete(file.id);
    const foreign = await openai.responses.create({ model: "demo", input: [{ role: "user", content: [{ type: "input_file", file_id: "file-elders" }] }] }).catch(error => error.status);
    return { text: answer.output_text, isListed: listed.includes(file.id), content, isErased: erased.deleted, foreign };
  },

  async aiTurns() {
    // The package sends what the service keeps as references to items, unless it is told not to store.
    const model = createOpenAI({ baseURL: `${address}/v1`, apiKey })("demo");
    const turns = [{ role: "user", content: prompt }];
    const texts = [];
    for (const next of ["Wie moest ik mailen?", prompt, null]) {
      const result = await generateText({ model, messages: turns, maxRetries: 0 });
      texts.push(result.text);
      turns.push(...result.response.messages, { role: "user", content: next });
    }
    return { texts };
  },

  async responsesBroken() {
    // The package hands an error in the stream on as an event of its own type.
    let text = "", error = null;
    for await (const event of await openai.responses.create({ model: "demo-breekt", input: prompt, stream: true })) {
      text += event.delta ?? "";
      if (event.type === "error") error = { message: event.message, code: event.code };
    }
    return { text, error };
  },

  async anthropic() {
    const { data, response } = await anthropic.messages.create({ model: "demo", max_tokens: 500, system: "Je helpt met brieven.", messages }).withResponse();
    return { text: data.content[0].text, mark: data.aiKenmerk, header: response.headers.get("ai-disclosure"), usage: data.usage };
  },

  async anthropicStream() {
    let text = "", chunks = 0;
    const stream = anthropic.messages.stream({ model: "demo", max_tokens: 500, messages }).on("text", piece => { text += piece; chunks++; });
    const final = await stream.finalMessage();
    return { text, whole: final.content[0].text, mark: final.aiKenmerk, chunks };
  },

  async anthropicTools() {
    const tools = [{ name: "zoek", description: "Zoekt.", input_schema: schema }];
    const final = await anthropic.messages.stream({ model: "demo", max_tokens: 500, messages, tools }).finalMessage();
    return { arguments: final.content[0].input, stop: final.stop_reason };
  },

  async anthropicModels() {
    const ids = [];
    for await (const model of anthropic.models.list()) ids.push(model.id);
    return { ids };
  },

  async anthropicBusy() {
    await anthropic.messages.create({ model: "demo-429", max_tokens: 500, messages });
    return {};
  },

  async anthropicBroken() {
    let text = "";
    try {
      await anthropic.messages.stream({ model: "demo-breekt", max_tokens: 500, messages }).on("text", piece => { text += piece; }).finalMessage();
      return { text, error: null };
    } catch (error) {
      return { text, error: describe(error) };
    }
  },

  async ollama() {
    const client = new Ollama({ host: address, headers: { Authorization: `Bearer ${apiKey}` } });
    const whole = await client.chat({ model: "demo", messages });
    let streamed = "", chunks = 0;
    for await (const part of await client.chat({ model: "demo", messages, stream: true })) { streamed += part.message.content; chunks++; }
    const { models } = await client.list();
    return { text: whole.message.content, streamed, chunks, mark: whole.aiKenmerk, ids: models.map(model => model.name) };
  },

  async ollamaBlocked() {
    await new Ollama({ host: address, headers: { Authorization: `Bearer ${apiKey}` } }).chat({ model: "demo", messages });
    return {};
  },

  async ai() {
    const provider = createOpenAI({ baseURL: `${address}/v1`, apiKey });
    const whole = await generateText({ model: provider("demo"), prompt, maxRetries: 0 });
    const { text, chunks } = await joined(streamText({ model: provider("demo"), prompt, maxRetries: 0 }).textStream);
    const chat = await generateText({ model: provider.chat("demo"), prompt, maxRetries: 0 });
    return { text: whole.text, streamed: text, chunks, chat: chat.text };
  },

  async aiAnthropic() {
    const provider = createAnthropic({ baseURL: `${address}/v1`, apiKey });
    const whole = await generateText({ model: provider("demo"), prompt, maxRetries: 0 });
    const { text, chunks } = await joined(streamText({ model: provider("demo"), prompt, maxRetries: 0 }).textStream);
    return { text: whole.text, streamed: text, chunks };
  },

  async langchain() {
    const model = new ChatOpenAI({ model: "demo", apiKey, maxRetries: 0, configuration: { baseURL: `${address}/v1` } });
    const whole = await model.invoke(prompt);
    const { text, chunks } = await joined(await model.stream(prompt));
    return { text: whole.content, streamed: text, chunks };
  },
};

const describe = error => ({
  kind: error.constructor.name, status: error.status ?? error.status_code ?? null, message: error.message,
  gateway: error.error?.aiPoort ?? error.error?.error?.aiPoort ?? null, retryAfter: error.headers?.get?.("retry-after") ?? null,
});

try {
  console.log(JSON.stringify(await modes[mode]()));
} catch (error) {
  console.log(JSON.stringify({ error: describe(error) }));
}
