// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

const shape1 = { properties: { plain: "domain region", others: { apiKey: { secret: true } } }, holdsSecret: true } as const;

const shape2 = { properties: { plain: "", others: { apiKey: { secret: true } } }, holdsSecret: true } as const;

const shape3 = { properties: { plain: "region", others: { accessKeyId: { secret: true }, secretAccessKey: { secret: true } } }, holdsSecret: true } as const;

const shape4 = { properties: { plain: "region", others: { apiKey: { secret: true } } }, holdsSecret: true } as const;

const shape5 = { properties: { plain: "smtpHost smtpPort smtpUser", others: { smtpPass: { secret: true } } }, holdsSecret: true } as const;

const shape6 = { properties: { plain: "", others: { connectionString: { secret: true } } }, holdsSecret: true } as const;

const shape7 = { properties: { plain: "", others: { tenantId: { secret: true }, clientId: { secret: true }, clientSecret: { secret: true } } }, holdsSecret: true } as const;

const shape8 = { properties: { plain: "", others: {} } } as const;

export const outline: ResourceOutline = { type: "EmailProvider", inputs: { plain: "name enabled defaultFromAddress settings", others: { credentials: { holdsSecret: true, variants: { on: "name", cases: { mailgun: shape1, mandrill: shape2, sendgrid: shape2, resend: shape2, ses: shape3, sparkpost: shape4, smtp: shape5, azure_cs: shape6, ms365: shape7, custom: shape8 } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };
