import type * as pulumi from "@pulumi/pulumi";

/** What an output has, which Pulumi does not publish: a program that awaited an unknown value would never go on. */
interface Holding {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
}

/** What an output holds; undefined while that is not known. */
export async function heldBy(output: pulumi.Output<unknown>): Promise<unknown> {
  const holding = output as unknown as Holding;
  return (await holding.isKnown) ? holding.promise() : undefined;
}
