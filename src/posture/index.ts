export { judgeTenant, type Posture, severityOf } from "./judge";
export { html } from "./render/html";
export { json } from "./render/json";
export { sarif } from "./render/sarif";
export { text } from "./render/text";
