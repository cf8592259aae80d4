import type { EnforcementLevel, Severity } from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema";
import type { Definition } from "../definition";
import type { Environment } from "./environments";
import type { Judged } from "./judged";

/** A value of a rule that users can change: its JSON schema, its description, and what it is unless they do. */
export interface Setting<T = unknown> extends PolicyConfigJSONSchema {
  readonly description: string;
  readonly default: T & PolicyConfigJSONSchema["default"];
}

/** Settings by their names. */
export type RuleSettings = Readonly<Record<string, Setting>>;

/** The values of settings. */
export type Configuration<S extends RuleSettings = RuleSettings> = { readonly [Name in keyof S]: S[Name]["default"] };

/** What a rule has against a resource. No value of a secret is part of it. */
export interface Finding {
  /** Where, as Pulumi writes paths: `callbacks[1]`. */
  readonly property: string;
  /** What is wrong there, to be read after the property: `is not https`. */
  readonly problem: string;
}

interface Common<S extends RuleSettings> {
  /** Unique name, by which users configure the rule. Part of the public contract. */
  readonly name: string;
  /** Whether a violation stops the update, or only warns. */
  readonly enforcement: EnforcementLevel;
  readonly severity: Severity;
  /** What is demanded, in one sentence. */
  readonly description: string;
  /** What to do about a violation, in one sentence without its full stop. */
  readonly remedy: string;
  /** Page of Auth0's documentation, or standard, that the rule follows. */
  readonly source: string;
  /** Environments in which it is asked for. */
  readonly environments: readonly Environment[];
  readonly config?: S;
}

/** A rule about single resources. */
export interface ResourceRule<S extends RuleSettings = RuleSettings> extends Common<S> {
  /** Types of resources that are judged. */
  readonly resources: readonly Definition[];
  readonly check: (resource: Judged, config: Configuration<S>) => Iterable<Finding>;
}

/** A rule about what a stack holds together. */
export interface StackRule<S extends RuleSettings = RuleSettings> extends Common<S> {
  /** Types of resources without which there is nothing to judge. */
  readonly demandedBy: readonly Definition[];
  /** Types of resources that it looks for. */
  readonly about: readonly Definition[];
  /** What a program declares to keep to it. */
  readonly example: string;
  /** A sentence, without its full stop, that says what is missing, when something is. */
  readonly missing: (resources: readonly Judged[], config: Configuration<S>) => string | undefined;
}

/** A rule of either kind. */
export type Rule = ResourceRule | StackRule;

/** Declares a rule about single resources. */
export const resourceRule = <S extends RuleSettings>(rule: ResourceRule<S>): ResourceRule =>
  rule as unknown as ResourceRule;

/** Declares a rule about a stack. */
export const stackRule = <S extends RuleSettings>(rule: StackRule<S>): StackRule => rule as unknown as StackRule;
