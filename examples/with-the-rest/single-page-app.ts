import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

/** What a team says about its application; all else is the company's. */
export interface SinglePageAppArgs {
  /** Name that users see. */
  displayName: string;
  /** Where it is served. */
  url: pulumi.Input<string>;
  api: {
    /** Audience of its tokens. */
    identifier: string;
    /** Permissions by name, with what they allow. */
    scopes: Record<string, string>;
  };
  /** Seconds until an access token expires; an hour unless set. */
  tokenLifetime?: number;
}

/** A single-page application and the API that it calls, as the company sets them up. */
export class SinglePageApp extends pulumi.ComponentResource {
  readonly client: auth0.Client;
  readonly api: auth0.ResourceServer;
  /** What the application has to know to log users in, as JSON. */
  readonly settings: pulumi.Output<string>;

  constructor(name: string, args: SinglePageAppArgs, options?: pulumi.ComponentResourceOptions) {
    super("company:auth0:SinglePageApp", name, {}, options);
    const parent = { parent: this };
    const url = pulumi.output(args.url);

    this.api = new auth0.ResourceServer(
      `${name}-api`,
      {
        name: `${args.displayName} API`,
        identifier: args.api.identifier,
        tokenLifetime: args.tokenLifetime ?? 3600,
        enforcePolicies: true,
        scopes: Object.entries(args.api.scopes).map(([value, description]) => ({ value, description })),
      },
      parent,
    );
    this.client = new auth0.Client(
      name,
      {
        name: args.displayName,
        appType: "spa",
        oidcConformant: true,
        tokenEndpointAuthMethod: "none",
        grantTypes: ["authorization_code", "refresh_token"],
        callbacks: [pulumi.interpolate`${url}/callback`],
        allowedLogoutUrls: [url],
        webOrigins: [url],
        jwtConfiguration: { alg: "RS256" },
        refreshToken: { rotationType: "rotating", expirationType: "expiring", tokenLifetime: 2_592_000 },
      },
      parent,
    );
    this.settings = pulumi.jsonStringify({
      clientId: this.client.clientId,
      audience: this.api.identifier,
      scope: Object.keys(args.api.scopes).join(" "),
    });
    this.registerOutputs({ client: this.client, api: this.api, settings: this.settings });
  }
}
