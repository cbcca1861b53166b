"""Pictures of solid shapes drawn by OpenGL, in a context of its own that no window has to be made for.

A QOpenGLWidget would have the whole window composed by OpenGL, which slows every other view, and would lose what it
has drawn with whenever its dock is taken out of the window or put back.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QMatrix4x4, QOffscreenSurface, QOpenGLContext, QVector3D

from gui.drawing.solids import Vertices

if TYPE_CHECKING:
    from PySide6.QtOpenGL import QOpenGLBuffer

log = logging.getLogger(__name__)

# PySide6 has the functions of OpenGL but not its constants.
_DEPTH_TEST, _FLOAT = 0x0B71, 0x1406
_DEPTH_BUFFER, _COLOUR_BUFFER = 0x0100, 0x4000
_MODES = {"line": 0x0003, "triangles": 0x0004}
_SAMPLES = 4

_ATTRIBUTES = (("place", 3), ("normal", 3), ("colour", 3), ("level", 1))
_FLOATS = 10
"""A vertex."""

_VERTEX_SHADER = """
attribute vec3 place;
attribute vec3 normal;
attribute vec3 colour;
attribute float level;
uniform mat4 projection;
varying vec3 at;
varying vec3 n;
varying vec3 c;
varying float l;
void main() {
    at = place;
    n = normal;
    c = colour;
    l = level;
    gl_Position = projection * vec4(place, 1.0);
}
"""
# Lambert's law with a little gloss. The lamp stands still, so that slopes keep their shade when one walks round.
_FRAGMENT_SHADER = """
#ifdef GL_ES
#extension GL_OES_standard_derivatives : enable
precision highp float;
#endif
uniform vec3 eye;
varying vec3 at;
varying vec3 n;
varying vec3 c;
varying float l;
const vec3 lamp = vec3(-0.53, -0.32, 0.78);
void main() {
    vec3 shade = c;
    if (dot(n, n) > 0.1) {
        vec3 normal = normalize(n);
        vec3 view = normalize(eye - at);
        if (dot(normal, view) < 0.0) normal = -normal;
        float away = abs(l - floor(l + 0.5)) / max(fwidth(l), 1e-6);
        shade *= 1.0 - 0.35 * clamp(1.3 - away, 0.0, 1.0);
        shade *= 0.5 + 0.62 * max(dot(normal, lamp), 0.0);
        shade += 0.15 * pow(max(dot(normal, normalize(lamp + view)), 0.0), 48.0);
    }
    gl_FragColor = vec4(shade, 1.0);
}
"""


@dataclass(frozen=True)
class _Shape:
    buffer: "QOpenGLBuffer"
    count: int
    kind: Literal["triangles", "line"]
    width: float


class GlCanvas:
    """Holds named shapes and draws them from where it is told; make one with ``create``."""

    def __init__(self, context: QOpenGLContext, surface: QOffscreenSurface) -> None:
        """With a context that is current. Raises RuntimeError if its shaders cannot be compiled."""
        from PySide6.QtOpenGL import QOpenGLShader, QOpenGLShaderProgram

        self._context, self._surface = context, surface
        self._shapes: dict[str, _Shape] = {}
        self._program = QOpenGLShaderProgram()
        for kind, source in (
            (QOpenGLShader.ShaderTypeBit.Vertex, _VERTEX_SHADER),
            (QOpenGLShader.ShaderTypeBit.Fragment, _FRAGMENT_SHADER),
        ):
            if not self._program.addShaderFromSourceCode(kind, source):
                raise RuntimeError(self._program.log())
        if not self._program.link():
            raise RuntimeError(self._program.log())

    @classmethod
    def create(cls) -> "GlCanvas | None":
        """A canvas, or None where OpenGL is not to be had; nothing is printed about it."""
        with _silence():
            try:
                surface, context = QOffscreenSurface(), QOpenGLContext()
                surface.create()
                if not context.create() or not context.makeCurrent(surface):
                    return None
                canvas = cls(context, surface)
                # One pixel tells whether the driver keeps what it promises.
                pixel = canvas.render(QSize(1, 1), 1.0, QMatrix4x4(), QVector3D(), "#000000")
            except Exception as error:  # missing libraries, drivers that lie: the reasons are many, the answer is one
                log.info("no OpenGL: %s", error)
                return None
        return None if pixel.isNull() else canvas

    def put(
        self, name: str, vertices: Vertices, kind: Literal["triangles", "line"] = "triangles", width: float = 1.0
    ) -> None:
        """Draw this shape from now on, in place of what had its name; lines are ``width`` pixels wide."""
        from PySide6.QtOpenGL import QOpenGLBuffer

        if not self._context.makeCurrent(self._surface):
            return
        buffer = self._shapes[name].buffer if name in self._shapes else QOpenGLBuffer()
        if not buffer.isCreated():
            buffer.create()
        content = vertices.tobytes()
        buffer.bind()
        buffer.allocate(content, len(content))
        buffer.release()
        self._shapes[name] = _Shape(buffer, len(vertices), kind, width)
        self._context.doneCurrent()

    def clear(self) -> None:
        """Draw no shape any more."""
        self._shapes.clear()

    def render(self, size: QSize, ratio: float, projection: QMatrix4x4, eye: QVector3D, background: str) -> QImage:
        """All shapes in the order in which they were first put; ``size`` in device pixels, ``ratio`` of them a pixel.

        A null image if the context is lost.
        """
        from PySide6.QtOpenGL import QOpenGLFramebufferObject, QOpenGLFramebufferObjectFormat

        if not self._context.makeCurrent(self._surface):
            return QImage()
        form = QOpenGLFramebufferObjectFormat()
        form.setSamples(_SAMPLES)
        form.setAttachment(QOpenGLFramebufferObject.Attachment.Depth)
        target = QOpenGLFramebufferObject(size, form)
        gl, program = self._context.functions(), self._program
        colour = QColor(background)
        target.bind()
        gl.glDepthMask(True)
        gl.glViewport(0, 0, size.width(), size.height())
        gl.glClearColor(colour.redF(), colour.greenF(), colour.blueF(), 1.0)
        gl.glClear(_COLOUR_BUFFER | _DEPTH_BUFFER)
        gl.glEnable(_DEPTH_TEST)
        program.bind()
        program.setUniformValue(program.uniformLocation("projection"), projection)
        program.setUniformValue(program.uniformLocation("eye"), eye)
        for shape in self._shapes.values():
            shape.buffer.bind()
            offset = 0
            for name, length in _ATTRIBUTES:
                place = program.attributeLocation(name)
                program.enableAttributeArray(place)
                program.setAttributeBuffer(place, _FLOAT, 4 * offset, length, 4 * _FLOATS)
                offset += length
            gl.glLineWidth(shape.width * ratio)
            gl.glDepthMask(shape.kind != "line")  # no piece of a line hides another
            gl.glDrawArrays(_MODES[shape.kind], 0, shape.count)
            shape.buffer.release()
        program.release()
        target.release()
        image = target.toImage() if target.isValid() else QImage()
        del target  # while its context is current
        self._context.doneCurrent()
        return image


@contextmanager
def _silence() -> Iterator[None]:
    """Qt warns of every step that fails where there is no OpenGL; whoever asked is told by the answer."""
    before = qInstallMessageHandler(lambda *_: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
