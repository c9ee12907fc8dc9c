package org.openvalidate.run;

import java.util.StringJoiner;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;

/** The attestations file to fill in: what every row asks a person for, in both languages. */
public final class AttestationsTemplate {

    private AttestationsTemplate() {}

    /** A file in which nothing is attested yet; as it stands it says nothing. */
    public static String of(Catalogue catalogue) {
        StringBuilder file = new StringBuilder("""
                # What people attest, with the proofs. Fill in what is so and leave the rest alone: a statement of which
                # nothing is filled in is passed over. Then, for a run of your own system:
                #   java -jar target/openvalidate.jar run --merchant external --attestations THIS-FILE
                # statement: in your own words. holds: yes or no, yes where nothing is said. by, role: who signs, and as what.
                # at: when it was signed, 2026-11-23 or 2026-11-23T16:30:00+09:00.
                # attachment: FILE | what is to be seen on it; as many lines as there are proofs, at least one. A file is named
                # from the folder of this one: PNG or JPEG, which are drawn anew without place and camera, PDF, or text in UTF-8.
                # Several people may attest a case, each in a statement of their own. No secret belongs here.
                #
                # 人工确认的内容及证据。仅填写已确认的部分；完全未填写的条目将被忽略。随后对商户自己的系统运行上述命令。
                # statement：用自己的话陈述。holds：yes 或 no，不填视为 yes。by、role：签署人姓名及职务。at：签署日期或时间。
                # attachment：文件 | 图中可见的内容；每份证据一行，至少一份。文件路径相对于本文件所在目录，可为 PNG、JPEG
                # （将重新绘制，去除拍摄地点和设备信息）、PDF 或 UTF-8 文本。同一用例可由多人分别确认。请勿填写任何密钥或密码。
                """);
        catalogue.cases().stream().filter(AttestationsFile::isAttestable).forEach(each -> file.append(entry(each)));
        return file.toString();
    }

    private static String entry(TestCase row) {
        StringJoiner lines = new StringJoiner("\n# ", "\n# ", "\n");
        for (Lang lang : Lang.values()) {
            lines.add(row.id() + " " + row.title().in(lang));
            lines.add(row.scenario().in(lang).replace("\n", " "));
            row.procedure().in(lang).lines().forEach(lines::add);
        }
        return lines + "case = " + row.id() + "\n"
                + HandedBlock.STATEMENT + " =\n"
                + HandedBlock.BY + " =\n"
                + HandedBlock.ROLE + " =\n"
                + HandedBlock.AT + " =\n"
                + HandedBlock.ATTACHMENT + " =\n";
    }
}
