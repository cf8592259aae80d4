import { z } from "zod";
import { anyChange, object, sensitive, singleton, unset } from "../../definition";

/** What tells the choices of a tenant apart. */
interface SelectedProvider {
  readonly type: string;
  readonly id: string;
  /** Second factor whose messages it sends. */
  readonly factor: "sms" | "phone" | "push-notification";
  /** The providers, Auth0's default first. */
  readonly providers: readonly [string, ...string[]];
  readonly description: string;
  /** What each of them means. */
  readonly about: string;
  readonly source: string;
}

/** Who sends the messages of a second factor: every tenant has chosen one. */
export const selectedProvider = ({ factor, providers, about, ...named }: SelectedProvider) =>
  singleton({
    ...named,
    path: `/guardian/factors/${factor}/selected-provider`,
    holds: ["provider"],
    scope: "guardian_factors",
    method: "PUT",
    resets: true,
    deletion: `Sets \`provider\` back to \`${providers[0]}\`, Auth0's default.`,
    security: {
      properties: {
        provider: sensitive(anyChange("medium"), "Who carries the messages can read the codes of second factors."),
      },
    },
    inputs: object({ provider: unset(providers[0], z.enum(providers)).describe(about) }),
  });
