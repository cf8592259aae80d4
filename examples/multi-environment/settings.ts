import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";

/** What differs between the environments. A stack whose configuration is anything else stops before it does anything. */
const schema = z
  .strictObject({
    environment: z.enum(["development", "staging", "production"]),
    /** Where the shop is served from. */
    origins: z.array(z.url()).min(1),
    /** Hours until users must log in again. */
    sessionHours: z.int().min(1).max(168),
    /** Seconds until an access token of the API expires. */
    tokenSeconds: z.int().min(60).max(86_400),
    /** Mail server; Auth0's own for a few test mails unless set. */
    mail: z.strictObject({ host: z.string(), user: z.string() }).optional(),
  })
  .refine(({ environment, mail }) => environment !== "production" || mail, {
    path: ["mail"],
    error: "production sends mails through a server of its own",
  });

export type Settings = z.infer<typeof schema>;

function validated(): Settings {
  const result = schema.safeParse(new pulumi.Config().requireObject("settings"));
  if (result.success) return result.data;
  throw new pulumi.RunError(`Pulumi.${pulumi.getStack()}.yaml: settings\n${z.prettifyError(result.error)}`);
}

export const settings: Settings = validated();

/** Secrets of the stack, encrypted in its own file: `pulumi config set --secret mailPassword`. */
export const mailPassword = (): pulumi.Output<string> => new pulumi.Config().requireSecret("mailPassword");
