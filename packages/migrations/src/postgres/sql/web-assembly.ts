export type Module = { readonly kind: unique symbol }

/** What is used of the runtime's WebAssembly, which TypeScript knows of browsers only. */
export const webAssembly = (globalThis as unknown as { WebAssembly: Runtime }).WebAssembly

type Runtime = {
  /** Rejects for bytes that are no module. */
  compile(bytes: Uint8Array): Promise<Module>
  Module: { imports(module: Module): Array<{ module: string; name: string }> }
  Instance: new (module: Module, imports: Record<string, object>) => { exports: Record<string, unknown> }
}
