import { createHash } from "node:crypto";
import { getOrganization, getProject, getStack, type Resource } from "@pulumi/pulumi";

/** The key of a resource: the same in each run of its stack, and that of no other resource. */
export function keyOf(type: string, name: string, parent: Resource | undefined): string {
  const place = [organization(), getProject(), getStack(), ...typesAbove(parent)];
  return createHash("sha256")
    .update(JSON.stringify([...place, type, name]))
    .digest("base64url")
    .slice(0, 16);
}

/** What a resource knows of its place, which Pulumi does not publish. Its URN, which is, comes too late. */
interface Placed {
  readonly __pulumiType?: string;
  readonly __parentResource?: Resource;
}

/** The types of a resource and of those above it: with them alone a name is unique in a stack. */
function typesAbove(resource: Resource | undefined): string[] {
  if (!resource) return [];
  const { __pulumiType = "", __parentResource } = resource as Placed;
  return [...typesAbove(__parentResource), __pulumiType];
}

/** Tests of a program with Pulumi's mocks name none, and Pulumi throws when it is asked for. */
function organization(): string {
  try {
    return getOrganization();
  } catch {
    return "";
  }
}
