import { z } from "zod";
import { answeredText, filters, object, type Query, querySettings, resultOf } from "../../definition";
import { partialsPath, promptsWithPartials } from "./partials";
import { promptCustomText, texted, textsIn, textsPath } from "./prompt-custom-text";
import { promptPartials, screensIn } from "./prompt-partials";
import { promptScreenRenderer } from "./prompt-screen-renderer";
import { prompts } from "./prompts";

const scopes = ["read:prompts"];

export const getPrompts = querySettings(prompts, { about: "How Universal Login asks users for who they are." });

export const getPromptCustomText: Query = {
  name: "getPromptCustomText",
  description: "Texts of your own on the screens of a prompt, in one language; none where Auth0's own stand there.",
  args: object({
    prompt: texted.prompt.describe("Prompt, such as `login`."),
    language: texted.language.describe("Language, such as `en`."),
  }),
  result: object({ texts: promptCustomText.inputs.shape["texts"] as z.ZodType }),
  scopes,
  one: { path: textsPath, holds: [], select: (answer) => ({ texts: textsIn(answer) }) },
  source: "https://auth0.com/docs/api/management/v2/prompts/get-custom-text-by-language",
};

export const getPromptPartials: Query = {
  name: "getPromptPartials",
  description: "What is put on the screens of a prompt, beside what Auth0 shows there.",
  args: object({ prompt: promptsWithPartials.describe("Prompt, such as `login`.") }),
  result: object({ screens: promptPartials.inputs.shape["screens"] as z.ZodType }),
  scopes,
  one: { path: partialsPath, holds: [], select: (answer) => ({ screens: screensIn(answer) }) },
  source: "https://auth0.com/docs/api/management/v2/prompts/get-partials",
};

const renderer = resultOf(promptScreenRenderer).extend({ tenant: answeredText("Name of the tenant.") });

const { prompt, screen } = promptScreenRenderer.inputs.shape as Readonly<Record<string, z.ZodType>>;

export const getPromptScreenRenderer: Query = {
  name: "getPromptScreenRenderer",
  of: promptScreenRenderer.type,
  description: "How a screen is rendered: by Auth0, or by code of your own.",
  args: object({ prompt: prompt!, screen: screen! }),
  result: renderer,
  scopes,
  one: { path: "/prompts/{prompt}/screen/{screen}/rendering" },
  source: "https://auth0.com/docs/api/management/v2/prompts/get-rendering",
};

export const getPromptScreenRenderers: Query = {
  name: "getPromptScreenRenderers",
  of: promptScreenRenderer.type,
  description: "How screens are rendered, of all for which that was set once.",
  args: filters({
    prompt: z.string().min(1).optional().describe("Prompt; all unless set."),
    screen: z.string().min(1).optional().describe("Screen; all unless set."),
    renderingMode: z
      .enum(["advanced", "standard"])
      .optional()
      .describe("Those that are rendered by code of your own, or by Auth0."),
  }),
  result: renderer,
  scopes,
  list: { path: "/prompts/rendering", key: "configs", by: "page", keys: ["prompt", "screen"] },
  source: "https://auth0.com/docs/api/management/v2/prompts/get-all-rendering",
};
