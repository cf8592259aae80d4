import * as z from "zod";
import { given } from "../../endpoints/body-schema";

/** A node of a kind, with its settings. */
const node = (type: string, config: z.ZodType) =>
  z.strictObject({
    id: z.string(),
    type: z.literal(type),
    coordinates: z
      .strictObject({ x: z.int().min(-999999).max(999999), y: z.int().min(-999999).max(999999) })
      .optional(),
    alias: z.string().min(1).max(150).optional(),
    config,
  });

/** A component that is shown. */
const block = (type: string, config: z.ZodType) =>
  z.strictObject({ id: z.string(), category: z.literal("BLOCK"), type: z.literal(type), config });

/** A component that asks for something. */
const asking = (category: "FIELD" | "WIDGET", type: string, config: z.ZodType) =>
  z.strictObject({
    id: z.string(),
    category: z.literal(category),
    type: z.literal(type),
    config,
    label: z.string().min(1).optional(),
    hint: z.string().min(1).max(500).optional(),
    required: z.boolean().optional(),
    sensitive: z.boolean().optional(),
  });

/** A node of a form, each kind as the official document says. */
export const formNode: z.ZodType = z.union([
  node("FLOW", z.strictObject({ flow_id: z.string().max(30), next_node: z.string().optional() })),
  node(
    "ROUTER",
    z
      .strictObject({
        rules: z
          .array(
            z.strictObject({
              id: z.string(),
              alias: z.string().min(1).max(150).optional(),
              condition: given,
              next_node: z.string().optional(),
            }),
          )
          .optional(),
        fallback: z.string().optional(),
      })
      .optional(),
  ),
  node(
    "STEP",
    z
      .strictObject({
        components: z
          .array(
            z.union([
              z.union([
                block("DIVIDER", z.strictObject({ text: z.string().max(50).optional() }).optional()),
                block("HTML", z.strictObject({ content: z.string().max(10000).optional() }).optional()),
                block(
                  "IMAGE",
                  z
                    .strictObject({
                      src: z.string().max(500),
                      position: z.enum(["LEFT", "CENTER", "RIGHT"]).optional(),
                      height: z.number().min(1).max(500).optional(),
                    })
                    .optional(),
                ),
                block(
                  "JUMP_BUTTON",
                  z.strictObject({
                    text: z.string().max(150),
                    next_node: z.string(),
                    style: z.strictObject({ background_color: z.string().optional() }).optional(),
                  }),
                ),
                block(
                  "RESEND_BUTTON",
                  z.strictObject({
                    active_text: z.string().min(1).max(255),
                    button_text: z.string().min(1).max(255),
                    waiting_text: z.string().min(1).max(255),
                    text_alignment: z.enum(["LEFT", "CENTER", "RIGHT"]).optional(),
                    flow_id: z.string().max(30),
                    max_attempts: z.number().min(1).max(10).optional(),
                    waiting_time: z.number().min(1).max(60).optional(),
                  }),
                ),
                block("NEXT_BUTTON", z.strictObject({ text: z.string().max(150) })),
                block("PREVIOUS_BUTTON", z.strictObject({ text: z.string().max(150) })),
                block("RICH_TEXT", z.strictObject({ content: z.string().max(10000).optional() }).optional()),
              ]),
              z.union([
                asking(
                  "WIDGET",
                  "AUTH0_VERIFIABLE_CREDENTIALS",
                  z.strictObject({
                    url: z.string().max(2000),
                    size: z.number().min(1).max(500).optional(),
                    alternate_text: z.string().min(1).max(255),
                    access_token: z.string().min(1).max(5000),
                    verification_id: z.string().min(1).max(255),
                    max_wait: z.number().min(60).max(600).optional(),
                  }),
                ),
                asking("WIDGET", "GMAPS_ADDRESS", z.strictObject({ api_key: z.string().min(1) })),
                asking(
                  "WIDGET",
                  "RECAPTCHA",
                  z.strictObject({ site_key: z.string().min(1), secret_key: z.string().min(1) }),
                ),
              ]),
              z.union([
                asking(
                  "FIELD",
                  "BOOLEAN",
                  z.strictObject({
                    default_value: z.boolean().optional(),
                    options: z
                      .strictObject({
                        true: z.string().min(1).max(50).optional(),
                        false: z.string().min(1).max(50).optional(),
                      })
                      .optional(),
                  }),
                ),
                asking(
                  "FIELD",
                  "CARDS",
                  z
                    .strictObject({
                      hide_labels: z.boolean().optional(),
                      multiple: z.boolean().optional(),
                      options: z
                        .array(
                          z.strictObject({ value: z.string().min(1), label: z.string().min(1), image_url: z.string() }),
                        )
                        .optional(),
                      default_value: given.optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "CHOICE",
                  z
                    .strictObject({
                      multiple: z.boolean().optional(),
                      options: z
                        .array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) }))
                        .optional(),
                      allow_other: z
                        .strictObject({
                          enabled: z.literal(true).optional(),
                          label: z.string().min(1).optional(),
                          placeholder: z.string().min(1).optional(),
                        })
                        .optional(),
                      default_value: given.optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "CUSTOM",
                  z.strictObject({
                    schema: z.looseObject({}),
                    code: z.string().min(1),
                    css: z.string().min(1).optional(),
                    params: z.record(z.string(), z.string()).optional(),
                  }),
                ),
                asking(
                  "FIELD",
                  "DATE",
                  z.strictObject({
                    format: z.enum(["DATE", "TIME"]).optional(),
                    default_value: z.string().optional(),
                  }),
                ),
                asking(
                  "FIELD",
                  "DROPDOWN",
                  z
                    .strictObject({
                      multiple: z.boolean().optional(),
                      options: z
                        .array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) }))
                        .optional(),
                      default_value: given.optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "EMAIL",
                  z
                    .strictObject({
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "FILE",
                  z
                    .strictObject({
                      multiple: z.boolean().optional(),
                      storage: z.looseObject({ type: z.enum(["MANAGED", "CUSTOM"]) }).optional(),
                      categories: z.array(z.enum(["AUDIO", "VIDEO", "IMAGE", "DOCUMENT", "ARCHIVE"])).optional(),
                      extensions: z.array(z.string().max(50)).optional(),
                      maxSize: z.int().min(1024).optional(),
                      maxFiles: z.int().min(1).optional(),
                    })
                    .optional(),
                ),
                asking("FIELD", "LEGAL", z.strictObject({ text: z.string().min(1).max(10000).optional() }).optional()),
                asking(
                  "FIELD",
                  "NUMBER",
                  z
                    .strictObject({
                      default_value: z.number().optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                      min_value: z.number().optional(),
                      max_value: z.number().optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "PASSWORD",
                  z.strictObject({
                    hash: z.enum(["NONE", "MD5", "SHA1", "SHA256", "SHA512"]).optional(),
                    placeholder: z.string().max(500).optional(),
                    min_length: z.int().min(1).optional(),
                    max_length: z.int().min(1).optional(),
                    complexity: z.boolean().optional(),
                    nist: z.boolean().optional(),
                    strength_meter: z.boolean().optional(),
                  }),
                ),
                asking(
                  "FIELD",
                  "PAYMENT",
                  z.strictObject({
                    provider: z.literal("STRIPE").optional(),
                    charge: z.union([
                      z.strictObject({
                        type: z.literal("ONE_OFF"),
                        one_off: z.looseObject({
                          amount: z.union([z.string().min(1), z.number().min(0.01)]),
                          currency: z.enum(["AUD", "CAD", "CHF", "EUR", "GBP", "INR", "MXN", "SEK", "USD"]),
                        }),
                      }),
                      z.strictObject({ type: z.literal("SUBSCRIPTION"), subscription: z.looseObject({}) }),
                    ]),
                    credentials: z.strictObject({
                      public_key: z.string().min(1).max(250),
                      private_key: z.string().min(1).max(250),
                    }),
                    customer: z.looseObject({}).optional(),
                    fields: z
                      .strictObject({
                        card_number: z
                          .strictObject({
                            label: z.string().min(1).max(250).optional(),
                            placeholder: z.string().min(1).max(250).optional(),
                          })
                          .optional(),
                        expiration_date: z
                          .strictObject({
                            label: z.string().min(1).max(250).optional(),
                            placeholder: z.string().min(1).max(250).optional(),
                          })
                          .optional(),
                        security_code: z
                          .strictObject({
                            label: z.string().min(1).max(250).optional(),
                            placeholder: z.string().min(1).max(250).optional(),
                          })
                          .optional(),
                        trustmarks: z.boolean().optional(),
                      })
                      .optional(),
                  }),
                ),
                asking("FIELD", "SOCIAL", z.strictObject({}).optional()),
                asking(
                  "FIELD",
                  "TEL",
                  z
                    .strictObject({
                      default_value: z.string().optional(),
                      placeholder: z.string().max(500).optional(),
                      min_length: z.int().min(1).optional(),
                      max_length: z.int().min(1).optional(),
                      country_picker: z.boolean().optional(),
                      strings: z.strictObject({ filter_placeholder: z.string().min(1).optional() }).optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "TEXT",
                  z
                    .strictObject({
                      multiline: z.boolean().optional(),
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                      min_length: z.int().min(1).optional(),
                      max_length: z.int().min(1).optional(),
                    })
                    .optional(),
                ),
                asking(
                  "FIELD",
                  "URL",
                  z
                    .strictObject({
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                ),
              ]),
            ]),
          )
          .optional(),
        next_node: z.string().optional(),
      })
      .optional(),
  ),
]);
