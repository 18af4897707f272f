import { askScript, type Script } from "./ask-script";
import { env } from "./env";

type Answer = Awaited<ReturnType<typeof askScript>> | "off";

/** Never fails: the gate is a hint, and may be switched off. */
export async function askGate(script: Script, keys: string[], args: string[]): Promise<Answer> {
  return env().GATE === "off" ? "off" : askScript(script, keys, args);
}
