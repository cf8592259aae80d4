import * as z from "zod";
import { given } from "../../endpoints/body-schema";

const id = z.string().max(30);

/** An action of a kind, done with params. */
const action = (type: string, name: string, params: z.ZodType) =>
  z.strictObject({
    id: z.string(),
    alias: z.string().max(100).optional(),
    type: z.literal(type),
    action: z.literal(name),
    allow_failure: z.boolean().optional(),
    mask_output: z.boolean().optional(),
    params,
  });

/** What is run where a condition is met. The linter takes an object with such a key for a promise. */
const branch = "then" as string;

/** An action of a flow, each kind as the official document says. */
export const flowAction: z.ZodType = z.union([
  action("ACTIVECAMPAIGN", "LIST_CONTACTS", z.strictObject({ connection_id: id, email: z.string() })),
  action(
    "ACTIVECAMPAIGN",
    "UPSERT_CONTACT",
    z.strictObject({
      connection_id: id,
      email: z.string(),
      first_name: z.string().optional(),
      last_name: z.string().optional(),
      phone: z.string().optional(),
      custom_fields: z.looseObject({}).optional(),
    }),
  ),
  action(
    "AIRTABLE",
    "CREATE_RECORD",
    z.strictObject({
      connection_id: id,
      base_id: z.string(),
      table_name: z.string(),
      fields: z.looseObject({}).optional(),
    }),
  ),
  action(
    "AIRTABLE",
    "LIST_RECORDS",
    z.strictObject({
      connection_id: id,
      base_id: z.string(),
      table_name: z.string(),
      query: z.string().optional(),
      view: z.string().optional(),
    }),
  ),
  action(
    "AIRTABLE",
    "UPDATE_RECORD",
    z.strictObject({
      connection_id: id,
      base_id: z.string(),
      table_name: z.string(),
      record_id: z.string(),
      fields: z.looseObject({}).optional(),
    }),
  ),
  action("AUTH0", "CREATE_USER", z.strictObject({ connection_id: id, payload: z.looseObject({}) })),
  action("AUTH0", "GET_USER", z.strictObject({ connection_id: id, user_id: z.string() })),
  action(
    "AUTH0",
    "UPDATE_USER",
    z.strictObject({ connection_id: id, user_id: z.string(), changes: z.looseObject({}) }),
  ),
  action(
    "AUTH0",
    "SEND_REQUEST",
    z.strictObject({
      connection_id: id,
      pathname: z.string(),
      method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
      headers: z.looseObject({}).optional(),
      params: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
      payload: z.union([z.string(), z.array(given), z.looseObject({})]).optional(),
    }),
  ),
  action(
    "AUTH0",
    "SEND_EMAIL",
    z.strictObject({
      from: z.strictObject({ name: z.string().min(1).max(125).optional(), email: z.string() }).optional(),
      to: z.string(),
      subject: z.string().min(1).max(255),
      body: z.string().min(1).max(102400),
      custom_vars: z.looseObject({}).optional(),
    }),
  ),
  action(
    "AUTH0",
    "SEND_SMS",
    z.strictObject({
      from: z.string().min(1).max(255).optional(),
      to: z.string().min(1).max(255),
      message: z.string().min(1).max(1024),
      custom_vars: z.looseObject({}).optional(),
    }),
  ),
  action(
    "AUTH0",
    "MAKE_CALL",
    z.strictObject({
      from: z.string().min(1).max(255).optional(),
      to: z.string().min(1).max(255),
      message: z.string().min(1).max(1024),
      custom_vars: z.looseObject({}).optional(),
    }),
  ),
  action(
    "BIGQUERY",
    "INSERT_ROWS",
    z.strictObject({
      connection_id: id,
      dataset_id: z.string(),
      table_id: z.string(),
      data: z.looseObject({}).optional(),
    }),
  ),
  action("CLEARBIT", "FIND_PERSON", z.strictObject({ connection_id: id, email: z.string() })),
  action("CLEARBIT", "FIND_COMPANY", z.strictObject({ connection_id: id, domain: z.string() })),
  action(
    "EMAIL",
    "VERIFY_EMAIL",
    z.strictObject({
      email: z.string(),
      rules: z
        .strictObject({
          require_mx_record: z.boolean().optional(),
          block_aliases: z.boolean().optional(),
          block_free_emails: z.boolean().optional(),
          block_disposable_emails: z.boolean().optional(),
          blocklist: z.array(z.string()).optional(),
          allowlist: z.array(z.string()).optional(),
        })
        .optional(),
    }),
  ),
  action(
    "FLOW",
    "BOOLEAN_CONDITION",
    z.strictObject({
      if: given,
      [branch]: z.array(z.lazy(() => flowAction)).optional(),
      else: z.array(z.lazy(() => flowAction)).optional(),
    }),
  ),
  action(
    "FLOW",
    "DELAY_FLOW",
    z.strictObject({
      number: z.union([z.int().min(0), z.string().max(250)]),
      units: z.enum(["SECONDS", "MINUTES", "HOURS", "DAYS"]).optional(),
    }),
  ),
  action("FLOW", "DO_NOTHING", z.strictObject({}).optional()),
  action("FLOW", "ERROR_MESSAGE", z.strictObject({ message: z.string().max(2048) })),
  action(
    "FLOW",
    "MAP_VALUE",
    z.strictObject({
      input: z.union([z.string(), z.number()]),
      cases: z.looseObject({}).optional(),
      fallback: z.union([z.string(), z.number(), z.looseObject({}), z.array(given), z.null()]).optional(),
    }),
  ),
  action("FLOW", "RETURN_JSON", z.strictObject({ payload: z.union([z.looseObject({}), z.string()]) })),
  action("FLOW", "STORE_VARS", z.strictObject({ vars: z.looseObject({}) })),
  action(
    "GOOGLE_SHEETS",
    "ADD_ROW",
    z.strictObject({
      connection_id: id,
      spreadsheet_id: z.string().min(1),
      sheet_id: z.union([z.int().min(0), z.string()]).optional(),
      values: z.array(z.string().nullable()).optional(),
    }),
  ),
  action(
    "HTTP",
    "SEND_REQUEST",
    z.strictObject({
      connection_id: id.optional(),
      url: z.string(),
      method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
      headers: z.looseObject({}).optional(),
      basic: z
        .strictObject({ username: z.string().min(1).optional(), password: z.string().min(1).optional() })
        .optional(),
      params: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
      payload: z.union([z.string(), z.array(given), z.looseObject({})]).optional(),
      content_type: z.enum(["JSON", "FORM", "XML"]).optional(),
    }),
  ),
  action(
    "HUBSPOT",
    "ENROLL_CONTACT",
    z.strictObject({
      connection_id: id,
      email: z.string(),
      workflow_id: z.union([z.string(), z.int()]),
    }),
  ),
  action("HUBSPOT", "GET_CONTACT", z.strictObject({ connection_id: id, email: z.string() })),
  action(
    "HUBSPOT",
    "UPSERT_CONTACT",
    z.looseObject({
      connection_id: id,
      email: z.string(),
      properties: z.array(z.strictObject({ property: z.string().max(100), value: given.optional() })).optional(),
    }),
  ),
  action("JSON", "CREATE_JSON", z.strictObject({ object: z.looseObject({}) })),
  action("JSON", "PARSE_JSON", z.strictObject({ json: z.string() })),
  action("JSON", "SERIALIZE_JSON", z.strictObject({ object: z.union([z.string(), z.looseObject({})]) })),
  action("JWT", "DECODE_JWT", z.strictObject({ token: z.string().max(10000) })),
  action(
    "JWT",
    "SIGN_JWT",
    z.strictObject({
      connection_id: id,
      payload: z.looseObject({}).optional(),
      subject: z.string().max(100).optional(),
      issuer: z.string().max(100).optional(),
      audience: z.string().max(100).optional(),
      expires_in: z.string().max(25).optional(),
    }),
  ),
  action(
    "JWT",
    "VERIFY_JWT",
    z.strictObject({
      connection_id: id,
      token: z.string().max(100),
      audience: z.string().max(500).optional(),
      issuer: z.string().max(500).optional(),
    }),
  ),
  action(
    "MAILCHIMP",
    "UPSERT_MEMBER",
    z.strictObject({
      connection_id: id,
      list_id: z.string(),
      member: z.strictObject({
        email_address: z.string(),
        status_if_new: z.string(),
        merge_fields: z.looseObject({}).optional(),
      }),
    }),
  ),
  action(
    "MAILJET",
    "SEND_EMAIL",
    z.union([
      z.looseObject({ content: z.string() }),
      z.looseObject({ template_id: z.int(), variables: z.looseObject({}).optional() }),
    ]),
  ),
  action("OTP", "GENERATE_CODE", z.strictObject({ reference: z.string().max(250), length: z.int().min(1).max(10) })),
  action(
    "OTP",
    "VERIFY_CODE",
    z.strictObject({
      reference: z.string().max(250),
      code: z.union([z.int().min(0).max(9999999999), z.string().max(250)]),
    }),
  ),
  action(
    "PIPEDRIVE",
    "ADD_DEAL",
    z.strictObject({
      connection_id: id,
      title: z.string(),
      value: z.string().optional(),
      user_id: z.union([z.string(), z.number()]).optional(),
      person_id: z.union([z.string(), z.number()]).optional(),
      organization_id: z.union([z.string(), z.number()]).optional(),
      stage_id: z.union([z.string(), z.number()]).optional(),
      fields: z.looseObject({}).optional(),
    }),
  ),
  action(
    "PIPEDRIVE",
    "ADD_ORGANIZATION",
    z.strictObject({
      connection_id: id,
      name: z.string(),
      owner_id: z.union([z.string(), z.number()]).optional(),
      fields: z.looseObject({}).optional(),
    }),
  ),
  action(
    "PIPEDRIVE",
    "ADD_PERSON",
    z.strictObject({
      connection_id: id,
      name: z.string(),
      email: z.string().optional(),
      phone: z.string().optional(),
      owner_id: z.union([z.string(), z.number()]).optional(),
      organization_id: z.union([z.string(), z.number()]).optional(),
      fields: z.looseObject({}).optional(),
    }),
  ),
  action(
    "SALESFORCE",
    "CREATE_LEAD",
    z.strictObject({
      connection_id: id,
      first_name: z.string().optional(),
      last_name: z.string().min(1),
      company: z.string().min(1),
      email: z.string().optional(),
      phone: z.string().optional(),
      payload: z.looseObject({}).optional(),
    }),
  ),
  action("SALESFORCE", "GET_LEAD", z.strictObject({ connection_id: id, lead_id: z.string() })),
  action(
    "SALESFORCE",
    "SEARCH_LEADS",
    z.strictObject({
      connection_id: id,
      search_field: z.enum(["email", "name", "phone", "all"]),
      search_value: z.string().max(2000),
      lead_fields: z.array(z.string().max(2000)).min(1),
    }),
  ),
  action(
    "SALESFORCE",
    "UPDATE_LEAD",
    z.strictObject({
      connection_id: id,
      lead_id: z.string().min(1),
      payload: z.looseObject({}).optional(),
    }),
  ),
  action(
    "SENDGRID",
    "SEND_EMAIL",
    z.looseObject({
      connection_id: id,
      from: z.strictObject({ name: z.string().optional(), email: z.string() }),
      personalizations: z.array(given).min(1),
    }),
  ),
  action(
    "SLACK",
    "POST_MESSAGE",
    z.strictObject({
      connection_id: id,
      text: z.string().optional(),
      attachments: z
        .array(
          z.strictObject({
            color: z.enum(["GOOD", "WARNING", "DANGER"]).optional(),
            pretext: z.string().optional(),
            text: z.string().optional(),
            fields: z
              .array(z.strictObject({ title: z.string(), value: z.string().optional(), short: z.boolean().optional() }))
              .optional(),
          }),
        )
        .optional(),
    }),
  ),
  action(
    "STRIPE",
    "ADD_TAX_ID",
    z.strictObject({
      connection_id: id,
      customer_id: z.string().max(250),
      type: z.string().max(250),
      value: z.string().max(250),
    }),
  ),
  action(
    "STRIPE",
    "CREATE_CUSTOMER",
    z.strictObject({
      connection_id: id,
      tax_id: z.strictObject({ type: z.string().max(250), value: z.string().max(250) }).optional(),
      name: z.string().max(250).optional(),
      description: z.string().max(250).optional(),
      email: z.string().max(512).optional(),
      phone: z.string().max(250).optional(),
      tax_exempt: z.string().optional(),
      address: z
        .strictObject({
          line1: z.string().max(250).optional(),
          line2: z.string().max(250).optional(),
          postalCode: z.string().max(250).optional(),
          city: z.string().max(250).optional(),
          state: z.string().max(250).optional(),
          country: z.string().max(250).optional(),
        })
        .optional(),
      metadata: z.record(z.string(), z.string().max(500)).optional(),
    }),
  ),
  action(
    "STRIPE",
    "CREATE_PORTAL_SESSION",
    z.strictObject({
      connection_id: id,
      customer_id: z.string().max(250),
      return_url: z.string().optional(),
    }),
  ),
  action(
    "STRIPE",
    "DELETE_TAX_ID",
    z.strictObject({
      connection_id: id,
      customer_id: z.string().max(250),
      id: z.string().max(250),
    }),
  ),
  action("STRIPE", "FIND_CUSTOMERS", z.strictObject({ connection_id: id, email: z.string() })),
  action("STRIPE", "GET_CUSTOMER", z.strictObject({ connection_id: id, id: z.string().max(250) })),
  action(
    "STRIPE",
    "UPDATE_CUSTOMER",
    z.strictObject({
      connection_id: id,
      id: z.string().max(250),
      name: z.string().max(250).optional(),
      description: z.string().max(250).optional(),
      email: z.string().max(512).optional(),
      phone: z.string().max(250).optional(),
      tax_exempt: z.string().optional(),
      address: z
        .strictObject({
          line1: z.string().max(250).optional(),
          line2: z.string().max(250).optional(),
          postalCode: z.string().max(250).optional(),
          city: z.string().max(250).optional(),
          state: z.string().max(250).optional(),
          country: z.string().max(250).optional(),
        })
        .optional(),
      metadata: z.record(z.string(), z.string().max(500)).optional(),
    }),
  ),
  action("TELEGRAM", "SEND_MESSAGE", z.strictObject({ connection_id: id, chat_id: z.string(), text: z.string() })),
  action(
    "TWILIO",
    "MAKE_CALL",
    z.strictObject({
      connection_id: id,
      from: z.string(),
      to: z.string(),
      payload: z.string().max(4096),
    }),
  ),
  action(
    "TWILIO",
    "SEND_SMS",
    z.strictObject({
      connection_id: id,
      from: z.string().max(50),
      to: z.string().max(50),
      message: z.string().max(1500),
    }),
  ),
  action(
    "WHATSAPP",
    "SEND_MESSAGE",
    z.strictObject({
      connection_id: id,
      sender_id: z.string(),
      recipient_number: z.string(),
      type: z.enum([
        "AUDIO",
        "CONTACTS",
        "DOCUMENT",
        "IMAGE",
        "INTERACTIVE",
        "LOCATION",
        "STICKER",
        "TEMPLATE",
        "TEXT",
      ]),
      payload: z.union([z.looseObject({}), z.string()]),
    }),
  ),
  action("XML", "PARSE_XML", z.strictObject({ xml: z.string() })),
  action("XML", "SERIALIZE_XML", z.strictObject({ object: z.union([z.string(), z.looseObject({})]) })),
  action(
    "ZAPIER",
    "TRIGGER_WEBHOOK",
    z.looseObject({ connection_id: id, method: z.enum(["GET", "POST", "PUT"]).optional() }),
  ),
]);
