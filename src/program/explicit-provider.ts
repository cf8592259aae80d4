import * as pulumi from "@pulumi/pulumi";
import { type ProviderSettings, settingNames } from "../pulumi/settings";
import { unknownArguments } from "./unknown-settings";

const secretSettings: readonly string[] = ["clientSecret", "clientAssertionPrivateKey", "apiToken"];

/** A tenant of its own for the resources that are given it: `{ provider: eu }`. */
export class ExplicitProvider extends pulumi.ProviderResource {
  /** Settings for queries, which are asked by the program itself. */
  readonly settings: pulumi.Output<ProviderSettings>;

  constructor(
    name: string,
    args: { [Name in keyof ProviderSettings]?: pulumi.Input<string> },
    options?: pulumi.ResourceOptions,
  ) {
    const { sendable } = require("./sendable") as typeof import("./sendable");
    sendable(`Provider ${JSON.stringify(name)}`, args);
    const settings = settingNames
      .filter((setting) => args[setting] !== undefined)
      .map((setting): [string, unknown] => [
        `auth0:${setting}`,
        secretSettings.includes(setting) ? pulumi.secret(args[setting]) : args[setting],
      ]);
    super("pulumi-nodejs", name, Object.fromEntries(settings), options);
    for (const sentence of unknownArguments(args)) void pulumi.log.warn(`The provider ${name}: ${sentence}`, this);
    this.settings = pulumi.secret(args) as pulumi.Output<ProviderSettings>;
  }
}
