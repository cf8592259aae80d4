import { z } from "zod";
import { json, open, reference } from "../../../definition";
import { treeId } from "../../json-tree";

const place = z.int().min(-999_999).max(999_999);

const coordinates = open({
  x: place.describe("Distance from the left."),
  y: place.describe("Distance from the top."),
})
  .optional()
  .describe("Place in the visual editor.");

const nextNode = (description: string) => z.string().min(1).optional().describe(description);

const flowId = (description: string) => reference("Flow", z.string().min(1).max(30)).optional().describe(description);

const then = "Id of the node that follows; `$ending` for the end of the form.";

/** What a page shows. */
const component = open({
  id: treeId("Id of the component. What users enter is found under it."),
  category: z.string().min(1).describe("`BLOCK` for what is shown, `FIELD` for what is entered, `WIDGET` for both."),
  type: z.string().min(1).describe("Kind of component, such as `TEXT`, `DROPDOWN`, `RICH_TEXT` or `NEXT_BUTTON`."),
  label: z.string().min(1).optional().describe("What stands beside a field or widget."),
  hint: z.string().min(1).max(500).optional().describe("What stands below a field or widget."),
  required: z.boolean().optional().describe("Whether a field has to be filled in."),
  sensitive: z.boolean().optional().describe("Whether what is entered is hidden in the log of submissions."),
  config: json().optional().describe("Settings of the component. They depend on `type`."),
});

const rule = open({
  id: treeId("Id of the rule."),
  alias: z.string().min(1).max(150).optional().describe("Name of the rule, as the editor shows it."),
  condition: z.unknown().describe("What has to be the case, as the editor has it."),
  next_node: nextNode(then),
});

/** A page, a decision or a flow. */
export const node = open({
  id: treeId("Id of the node: others lead to it by it."),
  type: z.string().min(1).describe("`STEP` for a page, `ROUTER` for a decision, `FLOW` for a flow that is run."),
  alias: z.string().min(1).max(150).optional().describe("Name of the node, as the editor shows it."),
  coordinates,
  config: open({
    components: z.array(component).optional().describe("Of a page: what it shows, from top to bottom."),
    rules: z.array(rule).optional().describe("Of a decision: rules, of which the first that applies leads on."),
    fallback: nextNode("Of a decision: id of the node that follows where no rule applies."),
    flow_id: flowId("Of a flow: what is run, a `Flow` or its id."),
    next_node: nextNode(`Of a page or flow: ${then[0]!.toLowerCase()}${then.slice(1)}`),
  })
    .optional()
    .describe("What the node does. It depends on `type`."),
});

/** Where a form begins. */
export const start = open({
  hidden_fields: z
    .array(
      open({
        key: treeId("Id of the field."),
        value: z.string().min(1).max(500).optional().describe("What it holds unless it is set otherwise."),
      }),
    )
    .optional()
    .describe("Fields that users do not see."),
  next_node: nextNode("Id of the node that comes first."),
  coordinates,
});

/** Where it ends. */
export const ending = open({
  redirection: open({
    target: z.string().min(1).max(1024).describe("Address that users are sent to."),
    delay: z.int().min(0).max(10).optional().describe("Seconds before that."),
  })
    .optional()
    .describe("Where users are sent to."),
  after_submit: open({ flow_id: flowId("Flow that is run, or its id.") })
    .optional()
    .describe("What is done once the form is submitted."),
  resume_flow: z.literal(true).optional().describe("Lets the login go on."),
  coordinates,
});
