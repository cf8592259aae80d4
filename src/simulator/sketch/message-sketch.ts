import type { JsonObject } from "../json-object";
import { type Answers, emailsIn, paths, textOf, within } from "./answers";
import { documentOf, escaped } from "./document";
import { render } from "./liquid";
import type { Part } from "./part";
import { messageData } from "./sample-data";

/** Renders a field of a message; one that cannot be rendered is a problem of its own. */
function field(problems: string[], name: string, template: unknown, data: JsonObject): string | undefined {
  const text = textOf(template);
  if (text === undefined) return undefined;
  const rendered = render(text, data);
  if (rendered.problem === undefined) return rendered.text;
  problems.push(`The ${name} cannot be rendered: ${rendered.problem}.`);
  return undefined;
}

type Fact = readonly [name: string, text: string];

/** The facts that there are. */
const facts = (...all: (readonly [name: string, text: string | undefined])[]): Fact[] =>
  all.filter((fact): fact is Fact => fact[1] !== undefined);

function email(name: string, template: JsonObject, data: JsonObject, language: string): Part {
  const problems: string[] = [];
  const body = field(problems, "body", template.body, data);
  return {
    ...{ id: `email ${name}`, group: "Emails", title: name, problems },
    facts: facts(
      ["Subject", field(problems, "subject", template.subject, data)],
      ["From", field(problems, "from", template.from, data)],
      ["Leads to", field(problems, "resultUrl", template.resultUrl, data)],
      ["Enabled", template.enabled === true ? undefined : "no"],
    ),
    ...(body !== undefined && { document: documentOf(language, name, body) }),
  };
}

const bubbles = `body { margin: 0; padding: 12px; background: #f4f4f6; color: #1e212a; font: 15px/1.4 system-ui, sans-serif; }
p { max-width: 30em; margin: 0 0 8px; padding: 8px 12px; background: #fff; border: 1px solid #c9cace;
  border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
b { display: block; color: #50545c; font-size: 12px; font-weight: 400; }`;

function phoneMessage(template: JsonObject, data: JsonObject, language: string): Part {
  const problems: string[] = [];
  const type = String(template.type);
  const { from, body: bodies } = within(template, "content");
  const { text, voice } = (bodies ?? {}) as JsonObject;
  const ways = facts(
    ["Text", field(problems, "text", text, { ...data, message_type: "sms" })],
    ["Voice", field(problems, "voice", voice, { ...data, message_type: "voice", code: "1.2.3.4.5.6" })],
  );
  const shown = ways.map(([way, words]) => `<p><b>${way}</b>${escaped(words)}</p>`).join("");
  return {
    ...{ id: `phone ${type}`, group: "Phone messages", title: type, problems },
    facts: facts(
      ["From", field(problems, "from", from, data)],
      ["Enabled", template.disabled === true ? "no" : undefined],
    ),
    ...(shown && { document: documentOf(language, type, `<style>${bubbles}</style><main>${shown}</main>`) }),
  };
}

/** Every email and every phone message of the tenant in a language. */
export function messagesIn(answers: Answers, language: string): Part[] {
  const data = messageData(answers, language);
  const { templates } = answers[paths.phoneMessages] ?? {};
  const phone = Array.isArray(templates) ? (templates as JsonObject[]) : [];
  return [
    ...emailsIn(answers).map(([name, template]) => email(name, template, data, language)),
    ...phone.map((template) => phoneMessage(template, data, language)),
  ];
}
