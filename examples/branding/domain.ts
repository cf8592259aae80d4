import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { DnsRecord } from "./dns";

/** Where users log in. */
export interface LoginDomainArgs {
  /** Zone of the company, such as `shop.example.com`. */
  zone: string;
  /** Name within the zone, such as `login`. */
  subdomain: string;
}

/** A domain to log in at: Auth0 says which record it looks for, the DNS gets it, and then Auth0 finds it there. */
export class LoginDomain extends pulumi.ComponentResource {
  /** The domain once Auth0 has found its record. */
  readonly verified: auth0.CustomDomainVerification;
  /** Name and value of the record. */
  readonly record: pulumi.Output<string>;

  constructor(name: string, { zone, subdomain }: LoginDomainArgs, options?: pulumi.ComponentResourceOptions) {
    super("company:auth0:LoginDomain", name, {}, options);
    const parent = { parent: this };
    const added = new auth0.CustomDomain(
      name,
      { domain: `${subdomain}.${zone}`, type: "auth0_managed_certs", domainMetadata: { brand: "shop" } },
      parent,
    );
    const wanted = added.verification.apply((verification) => verification!.methods![0]!);
    const record = new DnsRecord(
      name,
      {
        zone,
        type: wanted.apply((method) => method.name!),
        name: wanted.apply((method) => method.domain ?? `${subdomain}.${zone}`),
        value: wanted.apply((method) => method.record!),
      },
      parent,
    );
    this.record = record.line;
    this.verified = new auth0.CustomDomainVerification(
      name,
      { customDomainId: added, deadlineMinutes: 15 },
      { parent: this, dependsOn: record },
    );
    new auth0.CustomDomainDefault(name, { domain: this.verified }, parent);
    this.registerOutputs({ record: this.record });
  }
}
