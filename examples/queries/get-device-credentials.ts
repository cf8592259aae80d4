import * as auth0 from "pulumi-dynamic-auth0";

const devices = auth0.getDeviceCredentials({ type: "public_key" });

export const names = devices.then((found) => found.map(({ deviceName }) => deviceName));
