import { BINDING, FUNCTIONS, OPERATORS } from "./expression-functions.ts";
import { type Token, tokenise } from "./expression-tokens.ts";

export type Scope = Record<string, unknown>;
type Evaluate = (scope: Scope) => unknown;

const CONSTANTS: Record<string, unknown> = { true: true, false: false, null: null };
const MAX_COMPILED = 1000;
const compiled = new Map<string, Evaluate>();

/** Evaluates the part of CEL that triggers, matches and keys use. A missing field is null. */
export function evaluate(source: string, scope: Scope): unknown {
  let run = compiled.get(source);
  if (!run) {
    run = parseExpression(source);
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    compiled.set(source, run);
  }
  return run(scope);
}

/** Throws a SyntaxError that quotes the source for anything outside the supported part. */
export function parseExpression(source: string): Evaluate {
  return new Parser(source).whole();
}

class Parser {
  #source: string;
  #tokens: Token[];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenise(source);
  }

  whole(): Evaluate {
    const value = this.#expression(0);
    if (this.#at < this.#tokens.length) throw this.#refuse("trailing input");
    return value;
  }

  #expression(weakest: number): Evaluate {
    let left = this.#unary();
    for (;;) {
      const token = this.#tokens[this.#at];
      const sign = token && token.kind !== "literal" ? token.value : "";
      const binding = Object.hasOwn(BINDING, sign) ? (BINDING[sign] ?? 0) : 0;
      if (binding > weakest) {
        this.#at++;
        left = combine(sign, left, this.#expression(binding));
      } else if (weakest === 0 && this.#takes("?")) left = this.#choice(left);
      else return left;
    }
  }

  #choice(test: Evaluate): Evaluate {
    const yes = this.#expression(0);
    this.#needs(":");
    const no = this.#expression(0);
    return (scope) => (test(scope) ? yes(scope) : no(scope));
  }

  #unary(): Evaluate {
    if (this.#takes("!")) {
      const operand = this.#unary();
      return (scope) => !operand(scope);
    }
    if (this.#takes("-")) {
      const operand = this.#unary();
      return (scope) => -Number(operand(scope));
    }
    return this.#members(this.#primary());
  }

  #members(owner: Evaluate): Evaluate {
    if (this.#takes(".")) {
      const name = this.#tokens[this.#at++];
      if (name?.kind !== "name") throw this.#refuse("expected a name after .");
      if (this.#takes("(")) return this.#members(this.#call(name.value, [owner]));
      return this.#members((scope) => member(owner(scope), name.value));
    }
    if (this.#takes("[")) {
      const key = this.#expression(0);
      this.#needs("]");
      return this.#members((scope) => member(owner(scope), String(key(scope))));
    }
    return owner;
  }

  #primary(): Evaluate {
    if (this.#takes("(")) {
      const inner = this.#expression(0);
      this.#needs(")");
      return inner;
    }
    if (this.#takes("[")) {
      const items = this.#list("]");
      return (scope) => items.map((item) => item(scope));
    }
    const token = this.#tokens[this.#at++];
    if (token?.kind === "literal") return () => token.value;
    if (token?.kind !== "name") throw this.#refuse(`unexpected "${token?.value ?? "end"}"`);
    if (this.#takes("(")) return this.#call(token.value, []);
    if (Object.hasOwn(CONSTANTS, token.value)) return () => CONSTANTS[token.value];
    return (scope) => member(scope, token.value);
  }

  #call(name: string, subject: Evaluate[]): Evaluate {
    const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!apply) throw this.#refuse(`unknown function ${name}`);
    const args = [...subject, ...this.#list(")")];
    return (scope) => apply(...args.map((arg) => arg(scope)));
  }

  #list(end: string): Evaluate[] {
    const items: Evaluate[] = [];
    if (this.#takes(end)) return items;
    do items.push(this.#expression(0));
    while (this.#takes(","));
    this.#needs(end);
    return items;
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || token.value !== sign) return false;
    this.#at++;
    return true;
  }

  #needs(sign: string): void {
    if (!this.#takes(sign)) throw this.#refuse(`expected ${sign}`);
  }

  #refuse(reason: string): SyntaxError {
    return new SyntaxError(`${reason} in: ${this.#source}`);
  }
}

function combine(sign: string, left: Evaluate, right: Evaluate): Evaluate {
  if (sign === "&&") return (scope) => Boolean(left(scope)) && Boolean(right(scope));
  if (sign === "||") return (scope) => Boolean(left(scope)) || Boolean(right(scope));
  const apply = OPERATORS[sign] as (a: unknown, b: unknown) => unknown;
  return (scope) => apply(left(scope), right(scope));
}

function member(owner: unknown, name: string): unknown {
  if (owner === null || typeof owner !== "object" || !Object.hasOwn(owner, name)) return null;
  return (owner as Scope)[name] ?? null;
}
