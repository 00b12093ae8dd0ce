<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The frame of every mail, Keycloak's own included: tables and inline styles, dark where the program asks for it, no pictures. -->
<#macro emailLayout>
<#-- Keycloak (26.7.5) knows no direction in its own mails. -->
<#local rtl = !ltr || ["ar", "fa", "he", "iw", "ur"]?seq_contains(locale.language)>
<#local footer = msg("portalMailFooter")>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${rtl?then('rtl','ltr')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no">
<title>${subject!realmName}</title>
<style>
    :root { color-scheme: light dark; }
    body { -webkit-text-size-adjust: 100%; }
    .m-card p { margin: 0 0 16px; font-size: 16px; line-height: 25px; }
    .m-card h1 { text-wrap: balance; }
    .m-card a { color: ${properties.brandColor}; overflow-wrap: anywhere; }
    .m-card a.m-btn { color: #ffffff; overflow-wrap: normal; }
    .m-card > :last-child { margin-bottom: 0 !important; }
    @media (prefers-color-scheme: dark) {
        .m-bg { background: #0d1418 !important; }
        .m-card { background: #172127 !important; border-color: #26333b !important; }
        .m-ink, .m-card p, .m-card li { color: #e7eef2 !important; }
        .m-mute, .m-card p.m-mute { color: #9fb1bc !important; }
        .m-link, .m-card a { color: ${properties.brandColorDark} !important; }
        .m-btn, .m-card a.m-btn { background: ${properties.brandColorDark} !important; color: #04202d !important; }
        .m-rule { border-color: #55646e !important; }
    }
    @media (max-width: 480px) {
        .m-pad { padding: 28px 20px !important; }
        .m-facts td { display: block !important; padding: 0 !important; }
        .m-facts td + td { padding: 0 0 12px !important; }
    }
</style>
<!--[if mso]>
<style>body, table, td, p, a, h1, li { font-family: "Segoe UI", Arial, sans-serif !important; }</style>
<xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
<![endif]-->
</head>
<body class="m-bg" style="margin:0;padding:0;background:#f5f8f9;">
<div role="main" dir="${rtl?then('rtl','ltr')}" lang="${locale.toLanguageTag()}">
<table role="presentation" class="m-bg" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f5f8f9" style="background:#f5f8f9;">
<tr><td align="center" style="padding:32px 12px;">
    <table role="presentation" dir="${rtl?then('rtl','ltr')}" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
    <tr><td align="${rtl?then('right','left')}" class="m-ink" style="padding:0 4px 20px;font-size:16px;line-height:24px;font-weight:bold;color:#0f1a21;"><span class="m-link" aria-hidden="true" dir="ltr" style="color:${properties.brandColor};">&#9679;&#8212;&#9675;</span>&nbsp; <bdi>${realmName}</bdi></td></tr>
    <tr><td align="${rtl?then('right','left')}" class="m-card m-pad m-ink" bgcolor="#ffffff" style="background:#ffffff;border:1px solid #dde4e8;border-radius:12px;padding:40px;font-size:16px;line-height:25px;color:#0f1a21;">
<#nested>
    </td></tr>
    <tr><td align="${rtl?then('right','left')}" class="m-mute" style="padding:20px 4px 0;font-size:13px;line-height:20px;color:#55646e;">${[locale.toLanguageTag(), locale.language]?seq_contains(msg("portalMailLanguage"))?then(msg("portalMailSender", realmName), realmName)}<#if footer?has_content><br>${footer}</#if></td></tr>
    </table>
</td></tr>
</table>
</div>
</body>
</html>
</#macro>
