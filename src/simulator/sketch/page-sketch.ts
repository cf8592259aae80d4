import type { JsonObject } from "../json-object";
import { type Answers, partialsIn, paths, textOf, textsIn, within } from "./answers";
import { documentOf, escaped } from "./document";
import { render } from "./liquid";
import { headOf, type Look, lookOf } from "./look";
import type { Part } from "./part";
import { companyOf, filled, pageData } from "./sample-data";
import { otherScreen, placed, type Screen, usualScreens } from "./screens";

/** What a page template is unless the tenant has one. */
const ownTemplate = '<body class="_widget-auto-layout">{%- auth0:widget -%}</body>';

const keyOf = ({ prompt, screen }: Screen): string => `${prompt} ${screen}`;

/** The usual screens, and all that have texts in the language or partials. */
function screensIn(answers: Answers, language: string): Screen[] {
  const usual = usualScreens(answers[paths.prompts]?.identifier_first === true);
  const named = [textsIn(answers, language), partialsIn(answers)]
    .flatMap((byPrompt) => Object.entries(byPrompt))
    .flatMap(([prompt, screens]) => Object.keys(screens).map((screen) => otherScreen(prompt, screen)));
  const all = [...usual, ...named];
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

/** One screen in the making. */
class PageSketch {
  readonly problems: string[] = [];
  readonly #words: Record<string, string>;
  readonly #own: JsonObject;
  readonly #shown = new Set<string>();
  readonly #data: JsonObject;

  constructor(
    private readonly answers: Answers,
    private readonly look: Look,
    private readonly language: string,
    private readonly screen: Screen,
  ) {
    this.#own = within(textsIn(answers, language)[screen.prompt], screen.screen);
    const texts = Object.entries(this.#own).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    this.#words = { ...screen.words, ...Object.fromEntries(texts) };
    this.#data = pageData(answers, { language, prompt: screen.prompt, screen: screen.screen, texts: this.#words });
  }

  part(): Part {
    const { prompt, screen } = this.screen;
    const document = this.#document();
    const title = prompt === screen ? screen : `${prompt}, ${screen}`;
    return { id: `page ${keyOf(this.screen)}`, group: "Pages", title, facts: [], problems: this.problems, document };
  }

  #document(): string | undefined {
    const widget = this.#widget();
    const title = this.#word("pageTitle") ?? companyOf(this.answers);
    const head = headOf(this.look);
    const own = textOf(this.answers[paths.template]?.body);
    const rendered = render(own ?? ownTemplate, this.#data, { head, widget: widget + this.#rest() });
    if (rendered.problem !== undefined) {
      this.problems.push(`The page template cannot be rendered: ${rendered.problem}.`);
      return undefined;
    }
    return documentOf(this.language, title, own === undefined ? head + rendered.text : rendered.text);
  }

  /** The text of a key, as a user reads it. */
  #word(...keys: readonly string[]): string | undefined {
    const key = keys.find((one) => textOf(this.#words[one]) !== undefined);
    if (key === undefined) return undefined;
    this.#shown.add(key);
    return filled(this.#words[key]!, this.answers);
  }

  /** HTML around a text, where there is one. */
  #with(keys: readonly string[], html: (text: string) => string): string {
    const text = this.#word(...keys);
    return text === undefined ? "" : html(escaped(text));
  }

  /** What the tenant puts into a place of the screen. */
  #partial(place: string): string {
    const partial = textOf(within(partialsIn(this.answers)[this.screen.prompt], this.screen.screen)[place]);
    if (partial === undefined) return "";
    const rendered = render(partial, this.#data);
    if (rendered.problem === undefined) return `<div>${rendered.text}</div>`;
    const problem = `The partial ${place} cannot be rendered: ${rendered.problem}.`;
    this.problems.push(problem);
    return `<p class="sketch-problem">${escaped(problem)}</p>`;
  }

  #widget(): string {
    const { logo } = this.look;
    const first = within(this.look.theme, "widget").social_buttons_layout === "top";
    const second = this.#with([placed.second], (text) => `<div class="sketch-button second">${text}</div>`);
    const image = logo ? `<img src="${escaped(logo)}" alt="${escaped(companyOf(this.answers))}">` : "";
    return `<main class="sketch-widget"><div class="sketch-logo">${image}</div><div class="sketch-head">
${this.#with([placed.title], (text) => `<h1>${text}</h1>`)}${this.#with([placed.description], (text) => `<p>${text}</p>`)}</div>
${first ? second : ""}${this.#form()}${first ? "" : second}
${this.#partial("secondary-actions-start")}${this.#partial("secondary-actions-end")}</main>`;
  }

  #form(): string {
    const link = (text: string) => `<span class="sketch-link">${text}</span>`;
    const question = this.#with(placed.question, (text) => text);
    return `<div>${this.#partial("form-content-start")}${this.#fields()}${this.#partial("form-content-end")}
${this.#with([placed.forgotten], (text) => `<p>${link(text)}</p>`)}
${this.#with([placed.button], (text) => `<div class="sketch-button">${text}</div>`)}</div>
${this.#partial("form-footer-start")}<p>${question} ${this.#with(placed.answer, link)}</p>${this.#partial("form-footer-end")}`;
  }

  /** Fields of the screen, and those that the tenant has words for. */
  #fields(): string {
    const own = Object.keys(this.#own).filter((key) => /placeholder$/i.test(key));
    const keys = this.screen.fields.length > 0 ? this.screen.fields : own;
    return keys
      .map((key) =>
        this.#with([key], (text) => `<label class="sketch-field">${text}<input type="text" disabled></label>`),
      )
      .join("");
  }

  /** Texts of the tenant that have no place in the sketch: nothing that is declared is left out. */
  #rest(): string {
    const rest = Object.entries(this.#own).filter(([key]) => !this.#shown.has(key) && key !== "pageTitle");
    if (rest.length === 0) return "";
    const lines = rest.map(([key, text]) => {
      const shown = typeof text === "string" ? filled(text, this.answers) : JSON.stringify(text);
      return `<dt>${escaped(key)}</dt><dd>${escaped(shown)}</dd>`;
    });
    return `<aside class="sketch-rest" aria-label="Further texts"><dl>${lines.join("")}</dl></aside>`;
  }
}

/** Every page of the tenant in a language. */
export function pagesIn(answers: Answers, language: string): Part[] {
  const look = lookOf(answers);
  return screensIn(answers, language).map((screen) => new PageSketch(answers, look, language, screen).part());
}
