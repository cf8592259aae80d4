import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getPhoneNotificationTemplate({ type: "otp_verify" });

export const text = template.then(({ content }) => content?.body?.text);
