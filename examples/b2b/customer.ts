import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { app, roles } from "./product";

/** How the people of a company log in: with passwords that we keep, or at the login of the company. */
export type Login =
  | { kind: "passwords" }
  | { kind: "company"; issuer: string; clientId: string; clientSecret: pulumi.Input<string> };

/** What differs between companies. */
export interface CustomerArgs {
  displayName: string;
  /** Domain of the company's email addresses, by which its people find their login. */
  domain: string;
  /** Color of buttons and links on the login page. */
  color: string;
  login: Login;
  /** Address of whoever runs the account; gets an invitation. */
  admin: string;
  /** Those of us who help the company. */
  support: auth0.User[];
}

/** A company that uses the product: an organization with all that belongs to it. */
export class Customer extends pulumi.ComponentResource {
  readonly organization: auth0.Organization;
  /** The TXT record that the company puts into its DNS to prove that the domain is its own. */
  readonly dnsRecord: pulumi.Output<{ type: string; name: string; value: string }>;

  constructor(name: string, args: CustomerArgs, options?: pulumi.ComponentResourceOptions) {
    super("company:auth0:Customer", name, {}, options);
    const parent = { parent: this };
    const { displayName, domain, color, admin, support } = args;

    this.organization = new auth0.Organization(
      name,
      { name, displayName, branding: { colors: { primary: color, pageBackground: "#ffffff" } } },
      parent,
    );
    const connection = new auth0.Connection(name, { name, enabledClients: [app], ...loginOf(args) }, parent);
    const login = new auth0.OrganizationConnection(
      name,
      { organizationId: this.organization, connectionId: connection, assignMembershipOnLogin: true },
      parent,
    );
    const proof = new auth0.OrganizationDiscoveryDomain(name, { organizationId: this.organization, domain }, parent);

    for (const [index, user] of support.entries()) {
      const membership = { organizationId: this.organization, userId: user };
      const member = new auth0.OrganizationMember(`${name}-support-${index + 1}`, membership, parent);
      new auth0.OrganizationMemberRole(
        `${name}-support-${index + 1}`,
        { organizationId: this.organization, userId: member, roleId: roles.support },
        parent,
      );
    }

    new auth0.OrganizationInvitation(
      `${name}-admin`,
      {
        organizationId: this.organization,
        inviter: { name: "The reports team" },
        invitee: { email: admin },
        clientId: app,
        connectionId: login.connectionId,
        roles: [roles.admin],
      },
      parent,
    );

    this.dnsRecord = pulumi.output({ type: "TXT", name: proof.verificationHost, value: proof.verificationTxt });
    this.registerOutputs({ organization: this.organization, dnsRecord: this.dnsRecord });
  }
}

/** The connection by which a company logs in. */
function loginOf({ login }: CustomerArgs) {
  if (login.kind === "passwords") return { strategy: "auth0", options: { disableSignup: true } } as const;
  const { issuer, clientId, clientSecret } = login;
  return {
    strategy: "oidc",
    options: {
      type: "back_channel",
      scope: "openid profile email",
      issuer,
      clientId,
      clientSecret,
      authorizationEndpoint: `${issuer}/authorize`,
      tokenEndpoint: `${issuer}/oauth/token`,
      jwksUri: `${issuer}/.well-known/jwks.json`,
    },
  } as const;
}
