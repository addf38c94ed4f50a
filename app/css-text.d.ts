declare module '*.css?text' {
  export const css: string;
}
