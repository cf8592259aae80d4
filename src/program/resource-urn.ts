import { getProject, getStack, type Resource } from "@pulumi/pulumi";

/** The URN that the engine is going to give a resource, unless a transformation moves it. */
export const urnFor = (token: string, name: string, parent: Resource | undefined): string =>
  `urn:pulumi:${getStack()}::${getProject()}::${[...typesAbove(parent), token].join("$")}::${name}`;

/** What a resource knows of its place, which Pulumi does not publish. Its URN, which is, comes too late. */
interface Placed {
  readonly __pulumiType?: string;
  readonly __parentResource?: Resource;
}

/** The type of a resource, as its state has it. */
export const typeOf = (resource: Resource): string | undefined => (resource as Placed).__pulumiType;

/** The types of a resource and of those above it but the stack. */
function typesAbove(resource: Resource | undefined): string[] {
  if (!resource) return [];
  const { __pulumiType = "", __parentResource } = resource as Placed;
  return __pulumiType === "pulumi:pulumi:Stack" ? [] : [...typesAbove(__parentResource), __pulumiType];
}
