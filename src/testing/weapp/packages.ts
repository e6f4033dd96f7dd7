/**
 * WeChat's own packages, which carry no types: the part of them that the runtime uses.
 * They are required late and anew for every app, because their registries are global.
 */
export interface ExparserNode {
  readonly $$?: HTMLElement
  readonly childNodes: readonly ExparserNode[]
  readonly shadowRoot?: ExparserNode
  readonly id?: string
  readonly __id?: string
  readonly class?: string
  readonly __virtual?: boolean
}

type Constructor = abstract new (...given: never[]) => ExparserNode

export interface Exparser {
  readonly Element: Constructor & { getMethodCaller(node: ExparserNode): { data?: Record<string, unknown> } | undefined }
  readonly Component: Constructor
  readonly Event: { create(type: string, detail: unknown, options: object): unknown; dispatchEvent(node: ExparserNode, event: unknown): void }
  addGlobalErrorListener(listener: (error: unknown) => void): void
}

/** A page or component as its own code sees it: `this`. */
export interface Instance extends Record<string, unknown> { data?: Record<string, unknown> }

export interface Rendered {
  readonly dom: HTMLElement
  readonly instance: Instance
  readonly _exparserNode: ExparserNode & { readonly shadowRoot: ExparserNode }
  attach(parent: HTMLElement): void
  detach(): void
}

export interface Definition extends Record<string, unknown> { id?: string; path?: string; tagName?: string; template?: string; properties?: object }
export interface ComponentEngine { register(definition: Definition): string }
export interface Simulate {
  load(file: string, tagName: string, options: object): string
  render(id: string): Rendered
}

export const loadExparser = () => require('miniprogram-exparser') as Exparser
export const loadEngine = () => require('j-component') as ComponentEngine
/** Loading it fills `wx` with a few hundred mocked interfaces, without touching those that are there. */
export const loadSimulate = () => require('miniprogram-simulate') as Simulate

/** WeChat's compiler of templates, and what gives the classes of a style sheet the name of their component. */
export interface Compiler { wxmlToJs(root: string, options: object): string }
export interface Styles { compile(wxss: string, options: { readonly prefix: string }): string }

export const loadCompiler = () => require('miniprogram-compiler') as Compiler
export const loadStyles = () => require('miniprogram-simulate/src/wxss') as Styles
