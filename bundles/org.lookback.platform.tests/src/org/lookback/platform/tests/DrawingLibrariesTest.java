package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.batik.svggen.SVGGraphics2D;
import org.eclipse.core.runtime.Platform;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Charts as PNG and SVG, and the grid's classes, inside Equinox without a display. */
class DrawingLibrariesTest {

  @Test
  void png() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ChartUtils.writeChartAsPNG(bytes, chart(), 600, 300);
    var image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(600, image.getWidth());
    assertEquals(300, image.getHeight());
  }

  @Test
  void svg() throws Exception {
    var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    var graphics = new SVGGraphics2D(document);
    chart().draw(graphics, new Rectangle2D.Double(0, 0, 600, 300));
    var svg = new StringWriter();
    graphics.stream(svg);
    assertTrue(svg.toString().contains("因病"), "the labels of the bars stay text");
  }

  @Test
  void theGridIsWired() throws Exception {
    Bundle grid = Platform.getBundle("org.eclipse.nebula.widgets.nattable.core");
    assertNotNull(grid);
    assertNotNull(grid.loadClass("org.eclipse.nebula.widgets.nattable.layer.DataLayer").getMethods());
    assertNotNull(grid.loadClass("org.eclipse.nebula.widgets.nattable.selection.SelectionLayer"));
  }

  @Test
  void everyBundleResolves() {
    for (Bundle bundle : Platform.getBundle("org.lookback.platform.tests").getBundleContext().getBundles()) {
      assertTrue(bundle.getState() != Bundle.INSTALLED, () -> bundle + " has something missing");
    }
  }

  private static JFreeChart chart() {
    var data = new DefaultCategoryDataset();
    data.addValue(3, "户", "因病");
    data.addValue(2, "户", "因学");
    return ChartFactory.createBarChart("致贫原因", "原因", "户数", data);
  }
}
