import * as z from "zod";

/** Anything at all, but not nothing. */
const given = z.unknown().refine((value) => value !== undefined);

/** A node of a form, each kind as the official document says. */
export const formNode: z.ZodType = z.union([
  z.strictObject({
    id: z.string(),
    type: z.literal("FLOW"),
    coordinates: z
      .strictObject({ x: z.int().min(-999999).max(999999), y: z.int().min(-999999).max(999999) })
      .optional(),
    alias: z.string().min(1).max(150).optional(),
    config: z.strictObject({ flow_id: z.string().max(30), next_node: z.string().optional() }),
  }),
  z.strictObject({
    id: z.string(),
    type: z.literal("ROUTER"),
    coordinates: z
      .strictObject({ x: z.int().min(-999999).max(999999), y: z.int().min(-999999).max(999999) })
      .optional(),
    alias: z.string().min(1).max(150).optional(),
    config: z
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
  }),
  z.strictObject({
    id: z.string(),
    type: z.literal("STEP"),
    coordinates: z
      .strictObject({ x: z.int().min(-999999).max(999999), y: z.int().min(-999999).max(999999) })
      .optional(),
    alias: z.string().min(1).max(150).optional(),
    config: z
      .strictObject({
        components: z
          .array(
            z.union([
              z.union([
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("DIVIDER"),
                  config: z.strictObject({ text: z.string().max(50).optional() }).optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("HTML"),
                  config: z.strictObject({ content: z.string().max(10000).optional() }).optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("IMAGE"),
                  config: z
                    .strictObject({
                      src: z.string().max(500),
                      position: z.enum(["LEFT", "CENTER", "RIGHT"]).optional(),
                      height: z.number().min(1).max(500).optional(),
                    })
                    .optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("JUMP_BUTTON"),
                  config: z.strictObject({
                    text: z.string().max(150),
                    next_node: z.string(),
                    style: z.strictObject({ background_color: z.string().optional() }).optional(),
                  }),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("RESEND_BUTTON"),
                  config: z.strictObject({
                    active_text: z.string().min(1).max(255),
                    button_text: z.string().min(1).max(255),
                    waiting_text: z.string().min(1).max(255),
                    text_alignment: z.enum(["LEFT", "CENTER", "RIGHT"]).optional(),
                    flow_id: z.string().max(30),
                    max_attempts: z.number().min(1).max(10).optional(),
                    waiting_time: z.number().min(1).max(60).optional(),
                  }),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("NEXT_BUTTON"),
                  config: z.strictObject({ text: z.string().max(150) }),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("PREVIOUS_BUTTON"),
                  config: z.strictObject({ text: z.string().max(150) }),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("BLOCK"),
                  type: z.literal("RICH_TEXT"),
                  config: z.strictObject({ content: z.string().max(10000).optional() }).optional(),
                }),
              ]),
              z.union([
                z.strictObject({
                  id: z.string(),
                  category: z.literal("WIDGET"),
                  type: z.literal("AUTH0_VERIFIABLE_CREDENTIALS"),
                  config: z.strictObject({
                    url: z.string().max(2000),
                    size: z.number().min(1).max(500).optional(),
                    alternate_text: z.string().min(1).max(255),
                    access_token: z.string().min(1).max(5000),
                    verification_id: z.string().min(1).max(255),
                    max_wait: z.number().min(60).max(600).optional(),
                  }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("WIDGET"),
                  type: z.literal("GMAPS_ADDRESS"),
                  config: z.strictObject({ api_key: z.string().min(1) }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("WIDGET"),
                  type: z.literal("RECAPTCHA"),
                  config: z.strictObject({ site_key: z.string().min(1), secret_key: z.string().min(1) }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
              ]),
              z.union([
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("BOOLEAN"),
                  config: z.strictObject({
                    default_value: z.boolean().optional(),
                    options: z
                      .strictObject({
                        true: z.string().min(1).max(50).optional(),
                        false: z.string().min(1).max(50).optional(),
                      })
                      .optional(),
                  }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("CARDS"),
                  config: z
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
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("CHOICE"),
                  config: z
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
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("CUSTOM"),
                  config: z.strictObject({
                    schema: z.looseObject({}),
                    code: z.string().min(1),
                    css: z.string().min(1).optional(),
                    params: z.record(z.string(), z.string()).optional(),
                  }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("DATE"),
                  config: z.strictObject({
                    format: z.enum(["DATE", "TIME"]).optional(),
                    default_value: z.string().optional(),
                  }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("DROPDOWN"),
                  config: z
                    .strictObject({
                      multiple: z.boolean().optional(),
                      options: z
                        .array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) }))
                        .optional(),
                      default_value: given.optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("EMAIL"),
                  config: z
                    .strictObject({
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("FILE"),
                  config: z
                    .strictObject({
                      multiple: z.boolean().optional(),
                      storage: z.looseObject({ type: z.enum(["MANAGED", "CUSTOM"]) }).optional(),
                      categories: z.array(z.enum(["AUDIO", "VIDEO", "IMAGE", "DOCUMENT", "ARCHIVE"])).optional(),
                      extensions: z.array(z.string().max(50)).optional(),
                      maxSize: z.int().min(1024).optional(),
                      maxFiles: z.int().min(1).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("LEGAL"),
                  config: z.strictObject({ text: z.string().min(1).max(10000).optional() }).optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("NUMBER"),
                  config: z
                    .strictObject({
                      default_value: z.number().optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                      min_value: z.number().optional(),
                      max_value: z.number().optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("PASSWORD"),
                  config: z.strictObject({
                    hash: z.enum(["NONE", "MD5", "SHA1", "SHA256", "SHA512"]).optional(),
                    placeholder: z.string().max(500).optional(),
                    min_length: z.int().min(1).optional(),
                    max_length: z.int().min(1).optional(),
                    complexity: z.boolean().optional(),
                    nist: z.boolean().optional(),
                    strength_meter: z.boolean().optional(),
                  }),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("PAYMENT"),
                  config: z.strictObject({
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
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("SOCIAL"),
                  config: z.strictObject({}).optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("TEL"),
                  config: z
                    .strictObject({
                      default_value: z.string().optional(),
                      placeholder: z.string().max(500).optional(),
                      min_length: z.int().min(1).optional(),
                      max_length: z.int().min(1).optional(),
                      country_picker: z.boolean().optional(),
                      strings: z.strictObject({ filter_placeholder: z.string().min(1).optional() }).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("TEXT"),
                  config: z
                    .strictObject({
                      multiline: z.boolean().optional(),
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                      min_length: z.int().min(1).optional(),
                      max_length: z.int().min(1).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
                z.strictObject({
                  id: z.string(),
                  category: z.literal("FIELD"),
                  type: z.literal("URL"),
                  config: z
                    .strictObject({
                      default_value: z.string().min(1).optional(),
                      placeholder: z.string().min(1).max(500).optional(),
                    })
                    .optional(),
                  label: z.string().min(1).optional(),
                  hint: z.string().min(1).max(500).optional(),
                  required: z.boolean().optional(),
                  sensitive: z.boolean().optional(),
                }),
              ]),
            ]),
          )
          .optional(),
        next_node: z.string().optional(),
      })
      .optional(),
  }),
]);
