import { describe, expect, it } from "vitest";
import { fontMetrics } from "./font-metrics.ts";
import { SvgCanvas } from "./svg-canvas.ts";

function drawn(draw: (canvas: SvgCanvas) => void): string {
  const canvas = new SvgCanvas("map", 100, 100, fontMetrics);
  draw(canvas);
  return canvas.svg();
}

describe("shapes on an SVG canvas", () => {
  it("are filled with the fill style, moved and rounded to two decimals", () => {
    const svg = drawn((canvas) => {
      canvas.fillStyle = "var(--series-1)";
      canvas.translate(10, 20);
      canvas.fillRect(0, 0, 1 / 3, 5);
    });
    expect(svg).toBe('<path d="M10 20L10.33 20L10.33 25L10 25Z" fill="var(--series-1)"/>');
  });

  it("are stroked with width, dashes and caps", () => {
    const svg = drawn((canvas) => {
      canvas.strokeStyle = "red";
      canvas.lineWidth = 2;
      canvas.lineCap = "round";
      canvas.setLineDash([4, 2]);
      canvas.lineDashOffset = 1;
      canvas.beginPath();
      canvas.moveTo(0, 0);
      canvas.lineTo(10, 0);
      canvas.stroke();
    });
    expect(svg).toBe(
      '<path d="M0 0L10 0" fill="none" stroke="red" stroke-width="2" stroke-linecap="round" stroke-dasharray="4 2" stroke-dashoffset="1"/>',
    );
  });

  it("draw a circle as four curves", () => {
    const svg = drawn((canvas) => {
      canvas.beginPath();
      canvas.arc(50, 50, 10, 0, 2 * Math.PI);
      canvas.closePath();
      canvas.fill();
    });
    expect(svg).toBe(
      '<path d="M60 50C60 55.52 55.52 60 50 60C44.48 60 40 55.52 40 50C40 44.48 44.48 40 50 40C55.52 40 60 44.48 60 50Z" fill="#000"/>',
    );
  });

  it("draw the short way round for an arc against the clock", () => {
    const svg = drawn((canvas) => {
      canvas.beginPath();
      canvas.arc(0, 0, 10, 0, -Math.PI / 2, true);
      canvas.stroke();
    });
    expect(svg).toContain('d="M10 0C10 -5.52 5.52 -10 0 -10"');
  });

  it("turn an ellipse about its middle", () => {
    const svg = drawn((canvas) => {
      canvas.beginPath();
      canvas.ellipse(0, 0, 20, 10, Math.PI / 2, 0, Math.PI / 2);
      canvas.stroke();
    });
    expect(svg).toContain('d="M0 20C-5.52 20 -10 11.05 -10 0"');
  });

  it("are see-through by globalAlpha until it is restored", () => {
    const svg = drawn((canvas) => {
      canvas.save();
      canvas.globalAlpha = 0.2;
      canvas.fillRect(0, 0, 1, 1);
      canvas.restore();
      canvas.fillRect(0, 0, 1, 1);
    });
    expect(svg.match(/opacity="[^"]*"/g)).toEqual(['opacity="0.2"']);
  });

  it("are cut off by clip paths whose ids start with the drawing's own", () => {
    const svg = drawn((canvas) => {
      canvas.save();
      canvas.beginPath();
      canvas.rect(0, 0, 5, 5);
      canvas.clip();
      canvas.fillRect(0, 0, 9, 9);
      canvas.restore();
    });
    expect(svg).toBe(
      '<defs><clipPath id="map-clip-1"><path d="M0 0L5 0L5 5L0 5Z"/></clipPath></defs>' +
        '<path d="M0 0L9 0L9 9L0 9Z" fill="#000" clip-path="url(#map-clip-1)"/>',
    );
  });
});

describe("text on an SVG canvas", () => {
  it("stays text, with its size, weight and anchor", () => {
    const svg = drawn((canvas) => {
      canvas.font = "700 14px Atkinson Hyperlegible Next";
      canvas.textAlign = "center";
      canvas.fillText("Under 1 & over", 50, 20);
    });
    expect(svg).toBe(
      '<text x="50" y="20" text-anchor="middle" font-size="14" font-weight="700" fill="#000">Under 1 &amp; over</text>',
    );
  });

  it("keeps its width in any typeface if the drawing is seen by itself", () => {
    const canvas = new SvgCanvas("map", 100, 100, fontMetrics, true);
    canvas.font = "100px Atkinson Hyperlegible Next";
    canvas.fillText("767", 0, 20);
    expect(canvas.svg()).toBe(
      '<text x="0" y="20" font-size="100" textLength="161.8" lengthAdjust="spacingAndGlyphs" fill="#000">767</text>',
    );
  });

  it("is lowered so that its middle is where it was asked for", () => {
    const svg = drawn((canvas) => {
      canvas.font = "20px Atkinson Hyperlegible Next";
      canvas.textBaseline = "middle";
      canvas.fillText("2017", 0, 50);
    });
    expect(svg).toContain('y="55.14"');
  });

  it("is turned by a transform, and clipped from outside it", () => {
    const svg = drawn((canvas) => {
      canvas.rect(0, 0, 5, 5);
      canvas.clip();
      canvas.translate(10, 20);
      canvas.rotate(-Math.PI / 2);
      canvas.fillText("up", 1, 2);
    });
    expect(svg).toContain(
      '<g clip-path="url(#map-clip-1)"><text x="1" y="2" transform="matrix(0 -1 1 0 10 20)" font-size="10" fill="#000">up</text></g>',
    );
  });

  it("is measured in the font that pages use", () => {
    const canvas = new SvgCanvas("map", 100, 100, fontMetrics);
    canvas.font = "100px Atkinson Hyperlegible Next";
    expect(canvas.measureText("767").width).toBeCloseTo(161.8, 1);
  });

  it("needs a size in pixels", () => {
    const canvas = new SvgCanvas("map", 100, 100, fontMetrics);
    canvas.font = "1em serif";
    expect(() => canvas.measureText("767")).toThrow(
      'A chart asks for the font "1em serif". Give it a size in px.',
    );
  });
});
