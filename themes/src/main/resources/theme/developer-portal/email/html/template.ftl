<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The frame of every mail, Keycloak's own included: tables and inline styles, dark where the program asks for it. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject!realmName}</title>
<style>
    .m-card p { margin: 0 0 16px; font-size: 16px; line-height: 25px; }
    .m-card a { color: ${properties.brandColor}; word-break: break-word; }
    .m-card a.m-btn { color: #ffffff; }
    .m-card > :last-child { margin-bottom: 0 !important; }
    @media (prefers-color-scheme: dark) {
        .m-bg { background: #0d1418 !important; }
        .m-card { background: #172127 !important; border-color: #26333b !important; }
        .m-ink, .m-card p { color: #e7eef2 !important; }
        .m-mute, .m-card p.m-mute { color: #9fb1bc !important; }
        .m-link, .m-card a { color: ${properties.brandColorDark} !important; }
        .m-btn, .m-card a.m-btn { background: ${properties.brandColorDark} !important; color: #04202d !important; }
        .m-rule { border-color: #6d7f8b !important; }
    }
    @media (max-width: 480px) { .m-pad { padding: 28px 20px !important; } }
</style>
</head>
<body class="m-bg" style="margin:0;padding:0;background:#f5f8f9;">
<div role="main">
<table role="presentation" class="m-bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f8f9;">
<tr><td align="center" style="padding:32px 12px;">
    <table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
    <tr><td class="m-ink" style="padding:0 4px 20px;font-size:16px;line-height:24px;font-weight:bold;color:#0f1a21;"><span class="m-link" aria-hidden="true" style="color:${properties.brandColor};">&#9679;&#8212;&#9675;</span>&nbsp; ${realmName}</td></tr>
    <tr><td class="m-card m-pad m-ink" style="background:#ffffff;border:1px solid #dde4e8;border-radius:12px;padding:40px;font-size:16px;line-height:25px;color:#0f1a21;">
<#nested>
    </td></tr>
    <#if msg("portalMailFooter")?has_content>
    <tr><td class="m-mute" style="padding:20px 4px 0;font-size:13px;line-height:20px;color:#55646e;">${msg("portalMailFooter")}</td></tr>
    </#if>
    </table>
</td></tr>
</table>
</div>
</body>
</html>
</#macro>
