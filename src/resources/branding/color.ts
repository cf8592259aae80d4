import { matching } from "../../definition";

/** A color as browsers write it. */
export const color = () => matching(/^#(([0-9a-fA-F]{3}){1,2}|([0-9a-fA-F]{4}){1,2})$/, 'a color, such as "#0059d6"');
