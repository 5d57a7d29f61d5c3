// The two networks of the accurate reader, run by ONNX Runtime on the processor.
import type { InferenceSession, Tensor } from "onnxruntime-node";
import { ModelError } from "./errors.ts";

export const STATE_WIDTH = 256;

export interface Encoded {
  /** Of every piece: what the role network needs of it. */
  readonly states: Float32Array;
  /** Of every piece: scores of the cue labels. */
  readonly cues: Float32Array;
}

/** On one core: a second one makes networks this small no faster (two threads took a quarter longer than one). */
export interface Networks {
  /** One row of pieces; `columns` as wordColumns of each piece's word. */
  encode(pieces: Int32Array, columns: Int32Array): Promise<Encoded>;
  /** Scores of the role labels of every word of one window. `cue`: 1 at the cue's words. */
  roles(states: Float32Array, cue: Int32Array, columns: Int32Array): Promise<Float32Array>;
}

/** Throws ModelError when the runtime is not installed or a file is not a model. */
export async function openNetworks(encoderBytes: Uint8Array, rolesBytes: Uint8Array): Promise<Networks> {
  const runtime = await loadRuntime();
  const open = async (bytes: Uint8Array): Promise<InferenceSession> => {
    try {
      return await runtime.InferenceSession.create(bytes, { executionProviders: ["cpu"], intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
    } catch (cause) {
      throw new ModelError("A model of the accurate reader cannot be opened.", "Install Readout again, or take --reader fast.", { cause });
    }
  };
  const [encoder, roles] = [await open(encoderBytes), await open(rolesBytes)];
  const numbers = (values: Int32Array, ...shape: number[]): Tensor => new runtime.Tensor("int32", values, shape);
  const ones = (length: number): Tensor => numbers(new Int32Array(length).fill(1), 1, length);
  return {
    async encode(pieces, columns) {
      const { length } = pieces;
      const found = await encoder.run({ pieces: numbers(pieces, 1, length), columns: numbers(columns, 1, length, columns.length / length), mask: ones(length) });
      return { states: scoresOf(found["states"]), cues: scoresOf(found["cues"]) };
    },
    async roles(states, cue, columns) {
      const { length } = cue;
      const given = { states: new runtime.Tensor("float32", states, [1, length, STATE_WIDTH]), cue: numbers(cue, 1, length), columns: numbers(columns, 1, length, columns.length / length), mask: ones(length) };
      return scoresOf((await roles.run(given))["roles"]);
    },
  };
}

function scoresOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new ModelError("A model of the accurate reader does not answer as it should.", "Install Readout again, or take --reader fast.");
}

async function loadRuntime(): Promise<typeof import("onnxruntime-node")> {
  try {
    return await import("onnxruntime-node");
  } catch (cause) {
    throw new ModelError("The accurate reader needs the package onnxruntime-node, which is not installed here.", "Run npm install without --omit=optional, or take --reader fast.", { cause });
  }
}
