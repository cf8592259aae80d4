import * as auth0 from "pulumi-dynamic-auth0";

const provider = new auth0.PhoneProvider("own", {
  name: "custom",
  configuration: { deliveryMethods: ["text"] },
  credentials: {},
});

new auth0.PhoneProviderTest("own", { phoneProviderId: provider, to: "+15005550009", deliveryMethod: "text" });
