import { z } from "zod";
import {
  anyChange,
  collection,
  document,
  json,
  map,
  object,
  open,
  queryAll,
  queryOne,
  sensitive,
} from "../../definition";
import { treesInAuth0sWords } from "../json-tree";
import { completeNodes } from "./form/needs";
import { ending, node, start } from "./form/nodes";

const messages = map(z.string().min(1).max(255));

export const form = collection({
  type: "Form",
  description: `Pages that ask users for something in a login, with the way between them. ${treesInAuth0sWords}`,
  path: "/forms",
  list: { key: "forms", by: "page" },
  id: "id",
  idName: "formId",
  scope: "forms",
  deletion: "Deletes the form. Actions that show it fail from then on.",
  security: {
    properties: {
      nodes: sensitive(anyChange("medium"), "They decide what users are asked for, and which flows get the answers."),
      ending: sensitive(anyChange("medium"), "It decides where users and their answers go."),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/forms/post-forms",
  inputs: object({
    name: z.string().min(1).max(150).describe("Name of the form."),
    languages: document(
      open({
        primary: z.string().min(1).max(55).optional().describe("Language in which the form is written, such as `en`."),
        default: z.string().min(1).max(55).optional().describe("Language for users whose own one it is not in."),
      }),
    )
      .nullish()
      .describe("Languages of the form."),
    translations: document(map(json())).nullish().describe("Texts in other languages, by language."),
    messages: document(
      open({
        errors: messages.optional().describe("Messages in place of Auth0's own about what is wrong, by their id."),
        custom: messages.optional().describe("Messages of your own, by id."),
      }),
    )
      .nullish()
      .describe("Messages that users see."),
    style: document(open({ css: z.string().min(1).max(5000).optional().describe("Style sheet of the form.") }))
      .nullish()
      .describe("How the form looks."),
    start: document(start).nullish().describe("Where the form begins."),
    nodes: document(z.array(node)).nullish().describe("Pages, decisions and flows, and the way between them."),
    ending: document(ending).nullish().describe("What happens at the end of the form."),
  }),
  constraints: [completeNodes],
  outputs: object({ createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time.") }),
});

const words = {
  noun: "form",
  tells: {
    updatedAt: z.string().optional().describe("When it last changed, as an ISO 8601 time."),
    embeddedAt: z.string().nullish().describe("Day on which it was last embedded in a page."),
    submittedAt: z.string().nullish().describe("Day on which it was last submitted."),
    flowCount: z.number().optional().describe("How many flows it uses; lists tell it."),
  },
};

export const getForm = queryOne(form, words);

export const getForms = queryAll(form, {
  ...words,
  about: "Forms of the tenant. The list lacks what they are made of, which `getForm` has.",
});
