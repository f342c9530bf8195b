package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.ibm.icu.text.Transliterator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/** Readers and writers of files, inside Equinox. */
class FileLibrariesTest {

  @Test
  void csv() throws Exception {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("户主姓名", "备注");
      writer.writeRecord("张三", "逗号, \"引号\"");
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.toString())) {
      List<CsvRecord> records = reader.stream().toList();
      assertEquals(List.of("张三", "逗号, \"引号\""), records.get(1).getFields());
    }
  }

  @Test
  void xlsx() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Lookback", "1.0")) {
      var sheet = workbook.newWorksheet("农户");
      sheet.value(0, 0, "户主姓名");
      sheet.value(1, 0, "李四");
      sheet.value(1, 1, 4321.5);
    }
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      var rows = workbook.getFirstSheet().read();
      assertEquals("农户", workbook.getFirstSheet().getName());
      assertEquals("李四", rows.get(1).getCellAsString(0).orElseThrow());
      assertEquals("4321.5", rows.get(1).getCellAsNumber(1).orElseThrow().toPlainString());
    }
  }

  @Test
  void yaml() {
    var read = new Load(LoadSettings.builder().build()).loadFromString("id: 山东\nlines: [1, 2.5, true]\n");
    assertEquals(Map.of("id", "山东", "lines", List.of(1, 2.5, true)), read);
  }

  @Test
  void json() throws Exception {
    var text = new StringWriter();
    try (var writer = new JsonFactory().createGenerator(text)) {
      writer.writeStartObject();
      writer.writeNumberField("total", 3);
      writer.writeStringField("title", "两不愁\n三保障");
      writer.writeEndObject();
    }
    assertEquals("{\"total\":3,\"title\":\"两不愁\\n三保障\"}", text.toString());
    try (var reader = new JsonFactory().createParser(text.toString())) {
      assertEquals(JsonToken.START_OBJECT, reader.nextToken());
    }
  }

  @Test
  void surnamesAreReadAsSurnames() {
    var names = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");
    assertTrue(names.transliterate("单雄信").startsWith("shan"), names.transliterate("单雄信"));
    assertTrue(names.transliterate("曾国藩").startsWith("zeng"), names.transliterate("曾国藩"));
  }
}
