import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/network.ts';

/** How strong a thread of least length is where all is seen. */
const INK = 0.4;

/** Long threads would cover the short ones, which say more: each has about as much ink. */
const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_length;
uniform mat3 u_matrix;
uniform float u_ink;
varying vec4 v_color;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  float alpha = min(0.6, u_ink * clamp(0.05 / a_length, 0.12, 1.0));
  v_color = vec4(a_color.rgb, 1.0) * alpha;
  #endif
}`;

const FRAGMENT = /*glsl*/ `
precision mediump float;
varying vec4 v_color;
void main() {
  gl_FragColor = v_color;
}`;

const { UNSIGNED_BYTE, FLOAT, LINES } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_ink'] as const;

/**
 * A Sigma program for the links of a large network: hairlines so faint that thousands of them show where they are dense.
 * Two vertices a link and no instances: these cost a software renderer a call each.
 */
export class ThreadProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  getDefinition() {
    return {
      VERTICES: 2,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: LINES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_length', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    const color = floatColor(data.color);
    [source, target].forEach(({ x, y }, end) => {
      this.array.set([x, y, length, color, index], start + end * this.ATTRIBUTES_ITEMS_COUNT);
    });
  }

  setUniforms({ matrix, zoomRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix as WebGLUniformLocation, false, matrix);
    gl.uniform1f(uniformLocations.u_ink as WebGLUniformLocation, INK / Math.sqrt(zoomRatio));
  }
}
