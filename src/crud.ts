import { endCommand } from "./pulumi/ending";
import { joinPlugin } from "./pulumi/plugin";
import { Provider } from "./pulumi/provider";
import { definitionOf } from "./resources/loaders";

joinPlugin(endCommand);

// The provider of every type by its name, as the text in each resource's state asks for it.
module.exports = new Proxy({} as Record<string, Provider>, {
  get: (providers, type) => {
    if (typeof type === "string" && /^[A-Z]/.test(type)) providers[type] ??= new Provider(definitionOf(type));
    return Reflect.get(providers, type);
  },
});
