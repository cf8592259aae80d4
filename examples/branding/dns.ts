import * as pulumi from "@pulumi/pulumi";

/** A record, as the providers of DNS have it. */
export interface DnsRecordArgs {
  zone: string;
  type: pulumi.Input<string>;
  name: pulumi.Input<string>;
  value: pulumi.Input<string>;
}

/** Stands for a record of the provider that has the company's zone, such as `aws.route53.Record`. */
export class DnsRecord extends pulumi.ComponentResource {
  /** The record as a zone file has it. */
  readonly line: pulumi.Output<string>;

  constructor(name: string, args: DnsRecordArgs, options?: pulumi.ComponentResourceOptions) {
    super("company:dns:Record", name, { ...args }, options);
    this.line = pulumi.interpolate`${args.name}. ${args.type} ${args.value}.`;
    this.registerOutputs({ line: this.line });
  }
}
