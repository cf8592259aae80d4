import { settle } from "./pulumi/connection";
import { joinPlugin } from "./pulumi/plugin";
import { Provider } from "./pulumi/provider";
import * as definitions from "./resources";

joinPlugin(settle);

// The provider of every type by its name, as the text in each resource's state asks for it.
module.exports = Object.fromEntries(
  Object.values(definitions).map((definition) => [definition.type, new Provider(definition)]),
);
